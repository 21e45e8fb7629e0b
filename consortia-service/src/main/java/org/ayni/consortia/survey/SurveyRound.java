package org.ayni.consortia.survey;

import java.time.LocalDate;
import java.util.UUID;
import org.ayni.consortia.fact.FactTime;
import org.ayni.kit.id.Ids;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A round of the survey.
 *
 * @param code names it for people and in events; unique
 * @param opensOn the first day that answers may be of
 * @param dueOn answers of later days are late, not refused
 */
@Schema(name = "SurveyRound")
public record SurveyRound(UUID id, String code, Kind kind, LocalDate opensOn, LocalDate dueOn) {

    /** What it is compared with. */
    @Schema(name = "SurveyRoundKind")
    public enum Kind {
        BASELINE,
        FOLLOW_UP
    }

    static SurveyRound open(OpenSurveyRound command) {
        FactTime.mustNotBeBefore(command.opensOn(), "dueOn", command.dueOn());
        return new SurveyRound(Ids.next(), command.code(), command.kind(), command.opensOn(), command.dueOn());
    }
}
