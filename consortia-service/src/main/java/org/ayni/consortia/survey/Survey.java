package org.ayni.consortia.survey;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.ayni.consortia.fact.FactTime;
import org.ayni.contracts.consortia.ConsortiaEvent.SurveyAnswered;
import org.ayni.kit.id.Ids;
import org.ayni.kit.problem.CommonProblem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What an enterprise answered in a round.
 *
 * @param consortiumId where the enterprise belonged on that day, null when nowhere
 */
@Schema(name = "Survey")
public record Survey(
        UUID id,
        @Nullable String externalId,
        String round,
        SurveyRound.Kind roundKind,
        UUID enterpriseId,
        @Nullable UUID consortiumId,
        LocalDate answeredOn,
        Source source,
        @Nullable UUID respondentId,
        List<SurveyAnswer> answers) {

    /** Where the answers come from. */
    @Schema(name = "SurveySource")
    public enum Source {
        INTERVIEW,
        OWN_RECORDS,
        OBSERVATION,
        PHONE
    }

    static Survey answer(
            AnswerSurvey command,
            SurveyRound round,
            Map<String, Question> questions,
            @Nullable UUID consortiumId,
            FactTime time) {
        FactTime.mustNotBeBefore(round.opensOn(), "answeredOn", time.validOn());
        return new Survey(
                Ids.next(),
                command.externalId(),
                round.code(),
                round.kind(),
                command.enterpriseId(),
                consortiumId,
                time.validOn(),
                command.source(),
                command.respondentId(),
                checked(command.answers(), questions));
    }

    SurveyAnswered answered() {
        return new SurveyAnswered(
                id,
                round,
                roundKind.name(),
                enterpriseId,
                consortiumId,
                answeredOn,
                answers.stream().map(SurveyAnswer::told).toList());
    }

    private static List<SurveyAnswer> checked(List<SurveyAnswer> answers, Map<String, Question> questions) {
        Set<String> seen = new HashSet<>();
        List<SurveyAnswer> checked = new ArrayList<>();
        for (int i = 0; i < answers.size(); i++) {
            SurveyAnswer answer = answers.get(i);
            String field = "answers[" + i + "]";
            Question asked = questions.get(answer.question());
            if (asked == null || !seen.add(answer.question())) {
                throw CommonProblem.INVALID_FIELD.problem(
                        field + ".question",
                        "Pregunta desconocida o repetida: " + answer.question(),
                        "Unknown or repeated question: " + answer.question());
            }
            checked.add(answer.checked(field, asked));
        }
        return List.copyOf(checked);
    }
}
