package org.ayni.credit.product;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.ayni.credit.cap.Segment;
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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What may be lent, and on which terms. A loan keeps its own copy of what binds it.
 *
 * @param workingDays the calendar that {@code terms.calendarId} names; every day without one
 */
@Schema(name = "LoanProduct")
public record LoanProduct(
        UUID id,
        int version,
        @Nullable String externalId,
        Terms terms,
        @JsonIgnore @Schema(hidden = true) WorkingDays workingDays) {

    /** What the money is for; a label that decides nothing (design rule 15). */
    public enum Programme {
        SEED_CAPITAL,
        SHORT_TERM_PRODUCTION,
        GUARANTEE
    }

    /** What an unknown person means to the committee (design rule 30). */
    public enum ThinFile {
        CLEAR,
        REFER
    }

    /** Every n days, weeks or months. */
    @Schema(name = "Frequency")
    public record Every(
            @NotNull @Min(1) @Max(366) Integer every,
            @NotNull Frequency.Unit unit) {}

    /**
     * The terms of a product. What is left out takes the design's default: {@link Conditions#DEFAULT}, no grace, no
     * fees, HALF_EVEN, an instalment priced by period factors; no segment (no legal cap) and no calendar.
     *
     * @param minimumRating the worst bureau rating that passes
     * @param incomeSharePercent the part of the monthly income that all instalments may take (rule 38)
     * @param votesRequired the committee's votes for it (rule 32)
     * @param source where this is agreed, or ASSUMPTION
     * @param conditions how a loan is served; with a FLAT interest its default recalculates nothing (rule 41)
     * @param fees charges at disbursement
     * @param segment of productive credit, which says what legal cap binds (rule 37); null for none
     * @param calendarId moves due dates off non-working days, never the interest
     */
    @Schema(name = "LoanProductTerms")
    public record Terms(
            @NotBlank @Size(max = 200) String name,
            @NotNull Programme programme,
            @NotNull @Valid Money minimumAmount,
            @NotNull @Valid Money maximumAmount,
            @NotNull @Min(1) @Max(600) Integer minimumInstalments,
            @NotNull @Min(1) @Max(600) Integer maximumInstalments,

            @NotNull @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 4)
            BigDecimal annualRatePercent,

            @NotNull InterestMethod interestMethod,
            @NotNull Amortization amortization,

            @NotNull @Size(max = 7) @Pattern(regexp = "30/360|ACT/360|ACT/364|ACT/365|ACT/ACT")
            String dayCount,

            @NotNull @Valid Every frequency,

            @Nullable @DecimalMin("0.01") @Digits(integer = 17, fraction = 2)
            BigDecimal instalmentMultiple,

            @NotNull @Size(max = 1) @Pattern(regexp = "[A-F]") @Schema(examples = "C")
            String minimumRating,

            @NotNull ThinFile thinFile,

            @NotNull @DecimalMin("0.01") @DecimalMax("100") @Digits(integer = 3, fraction = 2)
            BigDecimal incomeSharePercent,

            @NotNull @Min(1) @Max(9) Integer votesRequired,
            @NotNull LocalDate validOn,
            @NotBlank @Size(max = 300) String source,
            @Nullable @Valid Conditions conditions,
            @Nullable @Min(0) @Max(600) Integer principalGraceInstalments,
            @Nullable @Min(0) @Max(600) Integer interestGraceInstalments,
            @Nullable @Size(max = 20) List<@NotNull @Valid LoanFee> fees,
            @Nullable RoundingChoice rounding,
            @Nullable InstalmentPricing instalmentPricing,
            @Nullable Segment segment,
            @Nullable UUID calendarId) {

        public Terms {
            conditions = conditions == null ? TermsRules.defaultConditions(interestMethod) : conditions;
            principalGraceInstalments = principalGraceInstalments == null ? 0 : principalGraceInstalments;
            interestGraceInstalments = interestGraceInstalments == null ? 0 : interestGraceInstalments;
            fees = fees == null ? List.of() : List.copyOf(fees);
            rounding = rounding == null ? RoundingChoice.HALF_EVEN : rounding;
            instalmentPricing = instalmentPricing == null ? InstalmentPricing.PERIOD_FACTORS : instalmentPricing;
        }
    }

    public LoanProduct {
        TermsRules.check(terms);
    }

    /** A product whose due dates stay where they fall. */
    public LoanProduct(UUID id, int version, @Nullable String externalId, Terms terms) {
        this(id, version, externalId, terms, WorkingDays.EVERY_DAY);
    }

    /** How a loan of this product is served. */
    @JsonIgnore
    public Conditions conditions() {
        return Objects.requireNonNull(terms.conditions);
    }

    /** Whether amount, number of instalments and rate are within the product. */
    public boolean admits(Money amount, int instalments, BigDecimal annualRatePercent) {
        return amount.compareTo(terms.minimumAmount) >= 0
                && amount.compareTo(terms.maximumAmount) <= 0
                && instalments >= terms.minimumInstalments
                && instalments <= terms.maximumInstalments
                && annualRatePercent.compareTo(terms.annualRatePercent) <= 0;
    }

    /** The terms of a schedule of one disbursement on this product. */
    @JsonIgnore
    public ScheduleTerms scheduleTerms(Money principal, int instalments, BigDecimal annualRatePercent, LocalDate on) {
        return new ScheduleTerms(
                principal.amount(),
                List.of(new ScheduleTerms.Disbursement(on, principal.amount())),
                annualRatePercent,
                terms.interestMethod,
                terms.amortization,
                DayCount.ofCode(terms.dayCount),
                new Frequency(terms.frequency.every, terms.frequency.unit),
                instalments,
                null,
                new Grace(
                        Objects.requireNonNull(terms.principalGraceInstalments),
                        Objects.requireNonNull(terms.interestGraceInstalments)),
                new Rounding(
                        Objects.requireNonNull(terms.rounding).mode(),
                        principal.amount().scale(),
                        terms.instalmentMultiple),
                Objects.requireNonNull(terms.instalmentPricing),
                true,
                Objects.requireNonNull(terms.fees).stream().map(LoanFee::toFee).toList(),
                workingDays);
    }
}
