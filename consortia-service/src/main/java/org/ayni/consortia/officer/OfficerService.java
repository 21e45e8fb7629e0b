package org.ayni.consortia.officer;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.ayni.consortia.consortium.Consortia;
import org.ayni.consortia.fact.FactTime;
import org.ayni.consortia.fact.Facts;
import org.ayni.consortia.person.People;
import org.ayni.kit.http.Answer;
import org.ayni.kit.idempotency.Idempotency;
import org.ayni.kit.paging.Page;
import org.ayni.kit.paging.PageRequest;

/** The officers of a consortium; no other service relies on them, so they have no event. */
@Singleton
public class OfficerService {

    private final OfficerRepository repository;
    private final Consortia consortia;
    private final People people;
    private final Idempotency idempotency;
    private final Facts facts;

    OfficerService(
            OfficerRepository repository, Consortia consortia, People people, Idempotency idempotency, Facts facts) {
        this.repository = repository;
        this.consortia = consortia;
        this.people = people;
        this.idempotency = idempotency;
        this.facts = facts;
    }

    @Transactional
    public Answer appoint(UUID consortiumId, AppointOfficer command) {
        return idempotency.once(command, () -> {
            FactTime time = facts.time("since", command.since());
            consortia.lockActive(consortiumId, "appoint-officer");
            people.mustBeKnown("personId", command.personId());
            Officer officer = Officer.appoint(consortiumId, command, time);
            repository.insert(officer, time);
            facts.audit("consortium/" + consortiumId, "appoint-officer", null, officer);
            return Answer.created(
                    "/v1/consortia/" + consortiumId + "/officers/" + officer.id(), officer.revision(), officer);
        });
    }

    @Transactional
    public Answer depart(UUID consortiumId, UUID id, DepartOfficer command) {
        return idempotency.once(command, () -> {
            FactTime time = facts.time("until", command.until());
            consortia.lock(consortiumId);
            Officer before = repository.get(consortiumId, id);
            facts.match(before.revision());
            Officer after = before.depart(time.validOn());
            repository.depart(after, time);
            facts.audit("consortium/" + consortiumId, "depart-officer", before, after);
            return Answer.changed(after.revision(), after);
        });
    }

    @Transactional
    public Answer get(UUID consortiumId, UUID id) {
        Officer officer = repository.get(consortiumId, id);
        return Answer.changed(officer.revision(), officer);
    }

    @Transactional
    public Page<Officer> list(UUID consortiumId, PageRequest page) {
        consortia.mustExist(consortiumId);
        return Page.of(repository.list(consortiumId, page), page, Officer::id, each -> each);
    }
}
