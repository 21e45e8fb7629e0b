package org.ayni.training.edition;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What happens to an edition once it is planned, as requests. Each is today, unless a day in the past is given. */
final class EditionSteps {

    private EditionSteps() {}

    /**
     * One session of an edition.
     *
     * @param heldOn the day of the session, past or future
     * @param plannedHours nobody can be present for longer
     */
    @Schema(name = "ScheduleSession", examples = """
            {"heldOn": "2002-03-04", "plannedHours": "4.00"}""")
    record Schedule(
            @NotNull LocalDate heldOn,

            @NotNull @DecimalMin("0.25") @DecimalMax("24") @Digits(integer = 2, fraction = 2)
            BigDecimal plannedHours) {}

    /** The edition takes enrolments from this day on. */
    @Schema(name = "OpenEdition", examples = """
            {"openedOn": "2002-02-28"}""")
    record Open(@Nullable LocalDate openedOn) {}

    /** The edition runs from this day on. */
    @Schema(name = "StartEdition", examples = """
            {"startedOn": "2002-03-04"}""")
    record Start(@Nullable LocalDate startedOn) {}

    /** The edition ends on this day. */
    @Schema(name = "CloseEdition", examples = """
            {"closedOn": "2002-04-12"}""")
    record Close(@Nullable LocalDate closedOn) {}

    /** The edition will not take place, or not go on. */
    @Schema(name = "CancelEdition", examples = """
            {"cancelledOn": "2002-03-20", "reason": "El consorcio viajó a una feria"}""")
    record Cancel(
            @Nullable LocalDate cancelledOn,
            @NotBlank @Size(max = 500) String reason) {}
}
