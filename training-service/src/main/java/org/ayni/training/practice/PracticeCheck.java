package org.ayni.training.practice;

import java.time.LocalDate;
import java.util.UUID;
import org.ayni.kit.id.Ids;
import org.ayni.training.course.Area;
import org.jspecify.annotations.Nullable;

/** What somebody saw of one practice of one person, as recorded and as answered. */
public record PracticeCheck(
        UUID id,
        @Nullable String externalId,
        UUID personId,
        UUID enterpriseId,
        @Nullable UUID consortiumId,
        String practice,
        Area area,
        String topic,
        Outcome outcome,
        @Nullable Reason reason,
        String observer,
        @Nullable String evidence,
        @Nullable UUID visitId,
        LocalDate observedOn) {

    /** Refuses a topic outside the area, PARTLY or NO without a reason, and YES with one. */
    static PracticeCheck observe(ObservePractice command, @Nullable UUID consortiumId, LocalDate on) {
        command.area().mustHave("topic", command.topic());
        if (command.outcome() != Outcome.YES && command.reason() == null) {
            throw PracticeProblem.REASON_REQUIRED.problem(
                    "reason", "Indique por qué no se aplica del todo", "Say why it is not wholly applied");
        }
        if (command.outcome() == Outcome.YES && command.reason() != null) {
            throw PracticeProblem.REASON_CONTRADICTS_OUTCOME.problem(
                    "reason", "El resultado es YES", "The outcome is YES");
        }
        return new PracticeCheck(
                Ids.next(),
                command.externalId(),
                command.personId(),
                command.enterpriseId(),
                consortiumId,
                command.practice(),
                command.area(),
                command.topic(),
                command.outcome(),
                command.reason(),
                command.observer(),
                command.evidence(),
                command.visitId(),
                on);
    }
}
