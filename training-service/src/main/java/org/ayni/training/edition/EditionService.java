package org.ayni.training.edition;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.ayni.contracts.training.TrainingEvent;
import org.ayni.kit.command.Commands;
import org.ayni.kit.http.Answer;
import org.ayni.training.Creation;
import org.ayni.training.course.Course;
import org.jspecify.annotations.Nullable;

/** What can be done with an edition. */
@Singleton
public class EditionService {

    private final EditionRepository editions;
    private final EditionReferences references;
    private final Commands commands;
    private final Creation creation;

    EditionService(EditionRepository editions, EditionReferences references, Commands commands, Creation creation) {
        this.editions = editions;
        this.references = references;
        this.commands = commands;
        this.creation = creation;
    }

    /** Plans an edition, with its sessions where they are known. */
    @Transactional
    public Answer plan(PlanEdition command) {
        return commands.once(command, () -> {
            Course course = references.check(command);
            Edition edition = Edition.plan(command, course, creation.validOn("plannedOn", command.plannedOn()));
            editions.add(edition);
            EditionView view = EditionView.of(edition);
            commands.audit("edition/" + edition.id(), "plan", null, view);
            return Answer.created("/v1/editions/" + edition.id(), edition.version(), view);
        });
    }

    /** Adds a session. */
    @Transactional
    public Answer schedule(UUID id, EditionSteps.Schedule command) {
        return commands.once(command, () -> {
            Edition before = held(id);
            Edition edition = before.schedule(command);
            Session session = edition.sessions().getLast();
            editions.addSessions(List.of(session));
            editions.save(edition);
            EditionView.SessionView view = EditionView.SessionView.of(session);
            commands.audit("edition/" + id, "schedule", null, view);
            return Answer.created("/v1/sessions/" + session.id(), session.version(), view);
        });
    }

    /** Takes enrolments from now on. */
    @Transactional
    public Answer open(UUID id, EditionSteps.Open command) {
        return commands.once(command, () -> {
            LocalDate on = creation.validOn("openedOn", command.openedOn());
            return step(
                    id,
                    "open",
                    edition -> edition.open(on),
                    edition -> new TrainingEvent.EditionOpened(
                            id,
                            edition.terms().courseId(),
                            edition.terms().kind().name(),
                            edition.terms().area().name(),
                            edition.consortiumId(),
                            edition.terms().plannedHours(),
                            on));
        });
    }

    /** Runs from now on; attendance can be recorded. */
    @Transactional
    public Answer start(UUID id, EditionSteps.Start command) {
        return commands.once(command, () -> {
            LocalDate on = creation.validOn("startedOn", command.startedOn());
            return step(id, "start", edition -> edition.start(on), edition -> null);
        });
    }

    /** Is over; certificates can be issued. */
    @Transactional
    public Answer close(UUID id, EditionSteps.Close command) {
        return commands.once(command, () -> {
            LocalDate on = creation.validOn("closedOn", command.closedOn());
            return step(
                    id,
                    "close",
                    edition -> edition.close(on),
                    edition -> new TrainingEvent.EditionClosed(
                            id,
                            edition.terms().courseId(),
                            edition.terms().kind().name(),
                            edition.terms().area().name(),
                            edition.consortiumId(),
                            edition.heldHours(),
                            on));
        });
    }

    /** Will not take place, or not go on. */
    @Transactional
    public Answer cancel(UUID id, EditionSteps.Cancel command) {
        return commands.once(command, () -> {
            LocalDate on = creation.validOn("cancelledOn", command.cancelledOn());
            return step(
                    id,
                    "cancel",
                    edition -> edition.cancel(on, command.reason()),
                    edition -> new TrainingEvent.EditionCancelled(
                            id,
                            edition.terms().courseId(),
                            edition.terms().kind().name(),
                            edition.terms().area().name(),
                            edition.consortiumId(),
                            on,
                            command.reason()));
        });
    }

    private Answer step(
            UUID id, String verb, UnaryOperator<Edition> work, Function<Edition, @Nullable TrainingEvent> fact) {
        Edition before = held(id);
        Edition edition = work.apply(before);
        editions.save(edition);
        EditionView view = EditionView.of(edition);
        commands.audit("edition/" + id, verb, before.life(), edition.life());
        TrainingEvent event = fact.apply(edition);
        if (event != null) {
            commands.tell(event);
        }
        return Answer.changed(edition.version(), view);
    }

    private Edition held(UUID id) {
        Edition edition = editions.lock(id);
        commands.onVersion(edition.version());
        return edition;
    }
}
