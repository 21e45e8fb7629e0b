package org.ayni.credit.fund;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.ayni.kit.money.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is agreed about a fund from a day on. A loan copies what binds it at approval; leverage and {@code fullyBacked}
 * bind the window (design rule 10).
 *
 * @param leverage the multiple of the pledged deposits that may be lent (rule 2)
 * @param fullyBacked whether cover is also limited by the pledged deposits (rule 2)
 * @param coverPercent the part of a loan's principal that the fund covers
 * @param claimTriggerDays days past due from which the bank may claim
 * @param claimDeadlineDays days from the trigger within which it must
 * @param reservationDays how long an approval holds room before its disbursement (rule 35)
 * @param confirmationGraceDays how long after that a disbursement of that time may still be confirmed (rule 35)
 * @param source where the agreement is written, or ASSUMPTION
 */
@Schema(name = "FundPolicy")
public record FundPolicy(
        @NotNull LocalDate effectiveOn,
        @NotNull FundingModel fundingModel,

        @NotNull @DecimalMin("0.01") @DecimalMax("100") @Digits(integer = 4, fraction = 2)
        BigDecimal leverage,

        @NotNull Boolean fullyBacked,

        @NotNull @DecimalMin("0.01") @DecimalMax("100") @Digits(integer = 3, fraction = 2)
        BigDecimal coverPercent,

        @NotNull CoverMode coverMode,
        @NotNull Release release,
        @NotNull CoveredAmount base,
        @NotNull @Min(1) @Max(3650) Integer claimTriggerDays,
        @NotNull @Min(1) @Max(3650) Integer claimDeadlineDays,
        @NotNull @Min(1) @Max(365) Integer reservationDays,
        @NotNull @Min(0) @Max(30) Integer confirmationGraceDays,
        @NotBlank @Size(max = 300) String source) {

    /** Whose money is lent (rule 15). */
    public enum FundingModel {
        GUARANTEE_ONLY,
        CO_FUNDED
    }

    /** How a claim is measured (rule 8). */
    public enum CoverMode {
        PARI_PASSU,
        FIRST_LOSS
    }

    /** What a repayment frees (rule 7). */
    public enum Release {
        REVOLVING,
        FROZEN
    }

    /** What is covered (rule 9). */
    public enum CoveredAmount {
        PRINCIPAL,
        PRINCIPAL_AND_INTEREST
    }

    /** C(x): the fund's cover of a principal, rounded HALF_EVEN. */
    public Money cover(Money principal) {
        return principal.percent(coverPercent);
    }

    /** What a pledged amount can carry: amount × leverage. */
    Money capacity(Money pledged) {
        return Money.rounded(pledged.amount().multiply(leverage), pledged.currency());
    }
}
