package org.ayni.consortia.survey;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What an enterprise answered on {@code answeredOn} (default: today). A question that was not asked is left out.
 *
 * @param round the code of the round
 * @param respondentId the person who answered
 */
@Schema(examples = """
                {"round": "2003-2", "enterpriseId": "019a8f00-0000-7000-8000-000000000001", "answeredOn": "2003-12-10",
                 "source": "INTERVIEW",
                 "answers": [{"question": "JOBS_CREATED_HIRED", "status": "VALUE", "value": "0"},
                             {"question": "SALES", "status": "BAND", "from": "500", "to": "1000", "unit": "BOB"},
                             {"question": "PROFIT", "status": "REFUSED"}]}""")
public record AnswerSurvey(
        @Nullable @Size(min = 1, max = 100) String externalId,
        @NotNull @Size(min = 1, max = 50) String round,
        @NotNull UUID enterpriseId,
        @Nullable LocalDate answeredOn,
        @NotNull Survey.Source source,
        @Nullable UUID respondentId,
        @NotNull @Size(min = 1, max = 100) List<@NotNull @Valid SurveyAnswer> answers) {}
