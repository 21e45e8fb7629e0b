package org.ayni.training.edition;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.ayni.kit.id.Ids;
import org.ayni.training.Hours;
import org.ayni.training.course.Course;
import org.jspecify.annotations.Nullable;

/** One holding of a course. Its sessions never exceed the planned hours, so nobody attends more than 100 percent. */
public record Edition(UUID id, int version, EditionTerms terms, EditionLife life, List<Session> sessions) {

    /** A planned edition with the sessions that are known already, in the order of their days. */
    static Edition plan(PlanEdition command, Course course, LocalDate on) {
        EditionTerms terms = new EditionTerms(
                command.externalId(),
                course.id(),
                course.kind(),
                course.area(),
                command.consortiumId(),
                command.planLineId(),
                command.trainerIds().stream().distinct().toList(),
                command.place(),
                command.language(),
                Hours.of(command.plannedHours()),
                command.capacity(),
                Hours.of(command.minimumAttendancePercent()),
                on);
        Edition edition = new Edition(Ids.next(), 1, terms, EditionLife.planned(), List.of());
        return edition.with(command.sessions() == null ? List.of() : command.sessions(), "sessions");
    }

    Edition open(LocalDate on) {
        return next(life.open(on));
    }

    Edition start(LocalDate on) {
        return next(life.start(on));
    }

    Edition close(LocalDate on) {
        return next(life.close(on));
    }

    Edition cancel(LocalDate on, String reason) {
        return next(life.cancel(on, reason));
    }

    /** One more session; the sessions together stay within the planned hours. */
    Edition schedule(EditionSteps.Schedule session) {
        EditionCommand.SESSIONS.mustBeAllowedIn(life.status());
        Edition longer = with(List.of(session), "plannedHours");
        return new Edition(id, version + 1, terms, life, longer.sessions);
    }

    /** The hours of the sessions up to the closing day; an edition that is not closed has not held its hours yet. */
    BigDecimal heldHours() {
        LocalDate end = life.closedOn();
        return Hours.sum(sessions.stream()
                .filter(session -> end != null && !session.heldOn().isAfter(end))
                .map(Session::plannedHours)
                .toList());
    }

    public EditionStatus status() {
        return life.status();
    }

    public @Nullable UUID consortiumId() {
        return terms.consortiumId();
    }

    private Edition next(EditionLife changed) {
        return new Edition(id, version + 1, terms, changed, sessions);
    }

    private Edition with(List<EditionSteps.Schedule> added, String field) {
        List<Session> all = new ArrayList<>(sessions);
        for (EditionSteps.Schedule each : added) {
            all.add(new Session(Ids.next(), id, 1, all.size() + 1, each.heldOn(), Hours.of(each.plannedHours())));
        }
        BigDecimal total = Hours.sum(all.stream().map(Session::plannedHours).toList());
        if (total.compareTo(terms.plannedHours()) > 0) {
            throw EditionProblem.SESSIONS_EXCEED_PLANNED_HOURS
                    .problem(
                            field,
                            "Serían " + total + " de " + terms.plannedHours() + " horas",
                            "It would be " + total + " of " + terms.plannedHours() + " hours")
                    .with("sessionHours", total)
                    .with("plannedHours", terms.plannedHours());
        }
        return new Edition(id, version, terms, life, List.copyOf(all));
    }
}
