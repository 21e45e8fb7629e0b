package org.ayni.consortia.survey;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A round of the survey: the baseline at admission, or a later one. Both dates may lie ahead. */
@Schema(examples = """
                {"code": "2003-2", "kind": "FOLLOW_UP", "opensOn": "2003-12-01", "dueOn": "2003-12-31"}""")
public record OpenSurveyRound(
        @NotNull @Size(max = 50) @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._-]{0,49}")
        String code,

        @NotNull SurveyRound.Kind kind,
        @NotNull LocalDate opensOn,
        @NotNull LocalDate dueOn) {}
