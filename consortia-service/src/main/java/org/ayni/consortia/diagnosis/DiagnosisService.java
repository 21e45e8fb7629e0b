package org.ayni.consortia.diagnosis;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ayni.consortia.consortium.Consortia;
import org.ayni.consortia.diagnosis.DiagnosisRepository.Filter;
import org.ayni.consortia.fact.FactTime;
import org.ayni.consortia.fact.Facts;
import org.ayni.consortia.membership.Memberships;
import org.ayni.kit.http.Answer;
import org.ayni.kit.idempotency.Idempotency;
import org.ayni.kit.paging.Page;
import org.ayni.kit.paging.PageRequest;
import org.ayni.kit.problem.CommonProblem;
import org.jspecify.annotations.Nullable;

/** Diagnoses; one is never changed, a later one stands beside it. */
@Singleton
public class DiagnosisService {

    private final DiagnosisRepository repository;
    private final Consortia consortia;
    private final Memberships memberships;
    private final Idempotency idempotency;
    private final Facts facts;

    DiagnosisService(
            DiagnosisRepository repository,
            Consortia consortia,
            Memberships memberships,
            Idempotency idempotency,
            Facts facts) {
        this.repository = repository;
        this.consortia = consortia;
        this.memberships = memberships;
        this.idempotency = idempotency;
        this.facts = facts;
    }

    @Transactional
    public Answer complete(CompleteDiagnosis command) {
        return idempotency.once(command, () -> {
            FactTime time = facts.time("completedOn", command.completedOn());
            consortia.mustBeKnown("consortiumId", List.of(command.consortiumId()));
            mustBelong(command.enterpriseId(), command.consortiumId(), time.validOn());
            Diagnosis diagnosis = Diagnosis.complete(command, time);
            repository.insert(diagnosis, facts.externalId(command.externalId()), time);
            facts.tell("diagnosis/" + diagnosis.id(), "complete", null, diagnosis, diagnosis.completed());
            return Answer.created("/v1/diagnoses/" + diagnosis.id(), 1, diagnosis);
        });
    }

    @Transactional
    public Answer get(UUID id) {
        return Answer.changed(1, repository.get(id));
    }

    @Transactional
    public Page<Diagnosis> list(
            @Nullable String externalId, @Nullable UUID consortiumId, @Nullable UUID enterpriseId, PageRequest page) {
        Filter filter = new Filter(externalId, facts.client(), consortiumId, enterpriseId);
        return Page.of(repository.list(filter, page), page, Diagnosis::id, each -> each);
    }

    private void mustBelong(@Nullable UUID enterpriseId, UUID consortiumId, LocalDate day) {
        if (enterpriseId != null
                && memberships
                        .consortiumOf(enterpriseId, day)
                        .filter(consortiumId::equals)
                        .isEmpty()) {
            throw CommonProblem.INVALID_FIELD.problem(
                    "enterpriseId",
                    "La empresa no pertenecía a este consorcio el " + day,
                    "The enterprise did not belong to this consortium on " + day);
        }
    }
}
