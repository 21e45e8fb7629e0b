package org.ayni.consortia.milestone;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.ayni.consortia.consortium.Consortia;
import org.ayni.consortia.fact.FactTime;
import org.ayni.consortia.fact.Facts;
import org.ayni.kit.http.Answer;
import org.ayni.kit.idempotency.Idempotency;
import org.ayni.kit.paging.Page;
import org.ayni.kit.paging.PageRequest;

/** The milestones of a consortium. */
@Singleton
public class MilestoneService {

    private final MilestoneRepository repository;
    private final Consortia consortia;
    private final Idempotency idempotency;
    private final Facts facts;

    MilestoneService(MilestoneRepository repository, Consortia consortia, Idempotency idempotency, Facts facts) {
        this.repository = repository;
        this.consortia = consortia;
        this.idempotency = idempotency;
        this.facts = facts;
    }

    @Transactional
    public Answer assess(UUID consortiumId, AssessMilestone command) {
        return idempotency.once(command, () -> {
            FactTime time = facts.time("assessedOn", command.assessedOn());
            consortia.lockActive(consortiumId, "assess-milestone");
            Milestone milestone =
                    Milestone.assess(consortiumId, command, repository.reachedOn(consortiumId, time.validOn()), time);
            repository.insert(milestone, time);
            MilestoneView view = MilestoneView.of(milestone);
            facts.tell("consortium/" + consortiumId, "assess-milestone", null, view, milestone.assessed());
            return Answer.created("/v1/consortia/" + consortiumId + "/milestones/" + milestone.id(), 1, view);
        });
    }

    @Transactional
    public Answer get(UUID consortiumId, UUID id) {
        return Answer.changed(1, MilestoneView.of(repository.get(consortiumId, id)));
    }

    @Transactional
    public Page<MilestoneView> list(UUID consortiumId, PageRequest page) {
        consortia.mustExist(consortiumId);
        return Page.of(repository.list(consortiumId, page), page, Milestone::id, MilestoneView::of);
    }
}
