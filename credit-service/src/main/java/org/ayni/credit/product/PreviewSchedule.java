package org.ayni.credit.product;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ayni.credit.schedule.DayCount;
import org.ayni.credit.schedule.Frequency;
import org.ayni.credit.schedule.Rounding;
import org.ayni.credit.schedule.ScheduleTerms;
import org.ayni.credit.schedule.ScheduleTerms.Amortization;
import org.ayni.credit.schedule.ScheduleTerms.Grace;
import org.ayni.credit.schedule.ScheduleTerms.InstalmentPricing;
import org.ayni.credit.schedule.ScheduleTerms.InterestMethod;
import org.ayni.credit.schedule.ScheduleTerms.WorkingDays;
import org.ayni.kit.money.Money;
import org.ayni.kit.problem.CommonProblem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Terms to preview; amounts inside are in the principal's currency. Left out: one disbursement of the whole
 * principal on
 * {@code disbursedOn}, no grace, no fees, HALF_EVEN, smoothed equal instalments.
 *
 * @param disbursements instead of {@code disbursedOn}, several dates with bare amounts
 * @param firstDueOn its day is the seed of all due dates; without it the day of disbursement (design rule 40)
 * @param calendarId moves due dates off non-working days, never the interest
 */
@Schema(name = "PreviewSchedule", examples = """
                {"principal": {"amount": "1031.00", "currency": "USD"}, "annualRatePercent": "11.5",
                "interestMethod": "DECLINING_BALANCE", "amortization": "EQUAL_INSTALMENTS", "dayCount": "30/360",
                "frequency": {"every": 1, "unit": "MONTH"}, "instalments": 12, "disbursedOn": "2003-03-31"}""")
public record PreviewSchedule(
        @NotNull @Valid Money principal,

        @NotNull @DecimalMin("0") @DecimalMax("1000") @Digits(integer = 4, fraction = 8)
        BigDecimal annualRatePercent,

        @NotNull InterestMethod interestMethod,
        @NotNull Amortization amortization,

        @NotNull @Size(max = 7) @Pattern(regexp = "30/360|ACT/360|ACT/364|ACT/365|ACT/ACT")
        String dayCount,

        @NotNull @Valid LoanProduct.Every frequency,
        @NotNull @Min(1) @Max(600) Integer instalments,
        @Nullable LocalDate disbursedOn,
        @Nullable @Size(min = 1, max = 50) List<@NotNull @Valid Disbursement> disbursements,
        @Nullable LocalDate firstDueOn,
        @Nullable @Min(0) @Max(600) Integer principalGraceInstalments,
        @Nullable @Min(0) @Max(600) Integer interestGraceInstalments,

        @Nullable @DecimalMin("0.01") @Digits(integer = 15, fraction = 4)
        BigDecimal instalmentMultiple,

        @Nullable RoundingChoice rounding,
        @Nullable InstalmentPricing instalmentPricing,
        @Nullable Boolean smoothing,
        @Nullable @Size(max = 20) List<@NotNull @Valid LoanFee> fees,
        @Nullable UUID calendarId) {

    /** Money paid out on a day. */
    @Schema(name = "PreviewDisbursement")
    public record Disbursement(
            @NotNull LocalDate on,

            @NotNull @DecimalMin("0.01") @Digits(integer = 15, fraction = 4)
            BigDecimal amount) {}

    /** The engine's terms, on the calendar that {@code calendarId} names; refused with 422 naming the field. */
    ScheduleTerms toTerms(WorkingDays days) {
        return new ScheduleTerms(
                principal.amount(),
                disbursed(),
                annualRatePercent,
                interestMethod,
                amortization,
                DayCount.ofCode(dayCount),
                new Frequency(frequency.every(), frequency.unit()),
                instalments,
                firstDueOn,
                new Grace(orZero(principalGraceInstalments), orZero(interestGraceInstalments)),
                new Rounding(
                        (rounding == null ? RoundingChoice.HALF_EVEN : rounding).mode(),
                        principal.amount().scale(),
                        instalmentMultiple),
                instalmentPricing == null ? InstalmentPricing.PERIOD_FACTORS : instalmentPricing,
                smoothing == null || smoothing,
                fees == null ? List.of() : fees.stream().map(LoanFee::toFee).toList(),
                days);
    }

    private List<ScheduleTerms.Disbursement> disbursed() {
        if (disbursedOn != null && disbursements == null) {
            return List.of(new ScheduleTerms.Disbursement(disbursedOn, principal.amount()));
        }
        if (disbursedOn == null && disbursements != null) {
            return disbursements.stream()
                    .map(each -> new ScheduleTerms.Disbursement(each.on, each.amount))
                    .toList();
        }
        throw CommonProblem.INVALID_FIELD.problem(
                "disbursedOn",
                "Indique disbursedOn o disbursements, uno de los dos",
                "Give disbursedOn or disbursements, one of the two");
    }

    private static int orZero(@Nullable Integer number) {
        return number == null ? 0 : number;
    }
}
