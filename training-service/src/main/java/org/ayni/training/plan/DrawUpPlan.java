package org.ayni.training.plan;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ayni.training.Codes;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A new training plan of a consortium.
 *
 * @param hourBudget the hours agreed for the consortium; the lines may plan more, and the plan then shows it
 */
@Schema(examples = """
                {"consortiumId": "019aa000-0000-7000-8000-000000000001", "hourBudget": "360.00",
                 "drawnUpOn": "2002-02-01",
                 "lines": [{"need": "COST_CALCULATION", "courseId": "019aa000-0000-7000-8000-000000000002",
                            "plannedHours": "60.00", "plannedStartOn": "2002-03-04", "plannedEndOn": "2002-04-12"}]}""")
record DrawUpPlan(
        @Nullable @Size(min = 1, max = 100) String externalId,
        @NotNull UUID consortiumId,

        @NotNull @DecimalMin("0.25") @Digits(integer = 5, fraction = 2)
        BigDecimal hourBudget,

        @NotNull @Size(min = 1, max = 100) List<@NotNull @Valid Line> lines,
        @Nullable LocalDate drawnUpOn) {

    /** A need from the diagnosis and the course that answers it. */
    @Schema(name = "NewPlanLine")
    record Line(
            @NotNull @Size(max = Codes.MAX_LENGTH) @Pattern(regexp = Codes.PATTERN)
            String need,

            @NotNull UUID courseId,

            @NotNull @DecimalMin("0.25") @Digits(integer = 4, fraction = 2)
            BigDecimal plannedHours,

            @NotNull LocalDate plannedStartOn,
            @NotNull LocalDate plannedEndOn) {}
}
