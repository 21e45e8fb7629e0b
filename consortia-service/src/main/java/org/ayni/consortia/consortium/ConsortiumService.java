package org.ayni.consortia.consortium;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.ayni.consortia.consortium.ConsortiumRepository.Filter;
import org.ayni.consortia.consortium.ConsortiumStatus.Action;
import org.ayni.consortia.fact.ExternalId;
import org.ayni.consortia.fact.FactTime;
import org.ayni.consortia.fact.Facts;
import org.ayni.consortia.fact.Texts;
import org.ayni.kit.http.Answer;
import org.ayni.kit.idempotency.Idempotency;
import org.ayni.kit.paging.Page;
import org.ayni.kit.paging.PageRequest;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The commands of a consortium, each in one transaction. */
@Singleton
public class ConsortiumService {

    private final ConsortiumRepository repository;
    private final Idempotency idempotency;
    private final Facts facts;

    ConsortiumService(ConsortiumRepository repository, Idempotency idempotency, Facts facts) {
        this.repository = repository;
        this.idempotency = idempotency;
        this.facts = facts;
    }

    /** Another spelling under which a consortium is known. */
    @Schema(examples = "{\"name\": \"AAICOT\"}")
    public record AddNameVariant(
            @NotNull @Size(min = 1, max = 200) String name) {}

    /** Two consortia may bear the same name: likeness is for people to judge, never "first match wins". */
    @Transactional
    public Answer register(RegisterConsortium command) {
        return idempotency.once(command, () -> {
            FactTime time = facts.time("registeredOn", command.registeredOn());
            ExternalId external = facts.externalId(command.externalId());
            Consortium consortium = Consortium.register(command, time);
            repository.insert(consortium, external, time);
            ConsortiumView view = ConsortiumView.of(consortium);
            facts.tell(subject(consortium.id()), "register", null, view, consortium.registered());
            return Answer.created("/v1/consortia/" + consortium.id(), consortium.version(), view);
        });
    }

    @Transactional
    public Answer addNameVariant(UUID id, AddNameVariant command) {
        return idempotency.once(command, () -> {
            Consortium before = lock(id);
            Consortium after = before.addNameVariant(command.name());
            repository.update(after);
            ConsortiumView view = ConsortiumView.of(after);
            facts.audit(subject(id), "add-name-variant", ConsortiumView.of(before), view);
            return Answer.changed(after.version(), view);
        });
    }

    @Transactional
    public Answer select(UUID id, SelectConsortium command) {
        Step step = new Step(Action.SELECTION, "selectedOn", command.selectedOn(), null, command.reason());
        return idempotency.once(command, () -> move(id, step, transition -> transition.with(command)));
    }

    @Transactional
    public Answer form(UUID id, FormConsortium command) {
        Step step = new Step(Action.FORMATION, "formedOn", command.formedOn(), command.legalForm(), command.reason());
        return idempotency.once(command, () -> move(id, step, UnaryOperator.identity()));
    }

    @Transactional
    public Answer consolidate(UUID id, ConsolidateConsortium command) {
        Step step = new Step(
                Action.CONSOLIDATION,
                "consolidatedOn",
                command.consolidatedOn(),
                command.legalForm(),
                command.reason());
        return idempotency.once(command, () -> move(id, step, UnaryOperator.identity()));
    }

    @Transactional
    public Answer dissolve(UUID id, DissolveConsortium command) {
        return idempotency.once(command, () -> {
            String reason = Texts.required("reason", command.reason());
            Step step = new Step(Action.DISSOLUTION, "dissolvedOn", command.dissolvedOn(), null, reason);
            return move(id, step, UnaryOperator.identity());
        });
    }

    @Transactional
    public Answer get(UUID id) {
        Consortium consortium = repository.get(id);
        return Answer.changed(consortium.version(), ConsortiumView.of(consortium));
    }

    @Transactional
    public Page<ConsortiumView> list(
            @Nullable String externalId,
            @Nullable String sector,
            @Nullable Integer cohort,
            @Nullable ConsortiumStatus status,
            PageRequest page) {
        Filter filter = new Filter(externalId, facts.client(), sector, cohort, status);
        return Page.of(repository.list(filter, page), page, Consortium::id, ConsortiumView::of);
    }

    @Transactional
    public Page<Transition> transitions(UUID id, PageRequest page) {
        repository.get(id);
        return Page.of(repository.transitions(id, page), page, Transition::id, each -> each);
    }

    /** A step of the life cycle as a command asks for it. */
    private record Step(
            Action action,
            String field,
            @Nullable LocalDate on,
            @Nullable LegalForm legalForm,
            @Nullable String reason) {}

    private Answer move(UUID id, Step step, UnaryOperator<Transition> detail) {
        FactTime time = facts.time(step.field, step.on);
        Consortium before = lock(id);
        Consortium after = before.move(step.action, step.field, time.validOn(), step.legalForm);
        repository.update(after);
        Transition transition = detail.apply(Transition.of(step.action, before, after, Texts.optional(step.reason)));
        repository.add(id, transition, time);
        facts.tell(subject(id), step.action.path(), before.status(), transition, after.statusChanged(before.status()));
        return Answer.changed(after.version(), ConsortiumView.of(after));
    }

    private Consortium lock(UUID id) {
        Consortium consortium = repository.lock(id);
        facts.match(consortium.version());
        return consortium;
    }

    private static String subject(UUID id) {
        return "consortium/" + id;
    }
}
