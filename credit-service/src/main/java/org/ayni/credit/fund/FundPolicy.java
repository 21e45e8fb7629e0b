package org.ayni.credit.fund;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.Valid;
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
import java.util.List;
import java.util.Objects;
import org.ayni.credit.limit.ExposureLimit;
import org.ayni.credit.standing.ArrearsRating;
import org.ayni.kit.money.Money;
import org.ayni.kit.problem.CommonProblem;
import org.ayni.kit.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What is agreed about a fund from a day on. A loan copies what binds it at approval; leverage and {@code fullyBacked}
 * bind the window (design rule 10).
 *
 * @param leverage the multiple of the pledged deposits that may be lent (rule 2)
 * @param fullyBacked whether cover is also limited by the pledged deposits (rule 2); always under CO_FUNDED
 * @param coverPercent the part of a loan's principal that the fund covers; under CO_FUNDED its share
 * @param claimTriggerDays days past due from which the bank may claim
 * @param claimDeadlineDays days from the trigger within which it must
 * @param reservationDays how long an approval holds room before its disbursement (rule 35)
 * @param confirmationGraceDays how long after that a disbursement of that time may still be confirmed (rule 35)
 * @param source where the agreement is written, or ASSUMPTION
 * @param coveredInterestDays days of ordinary interest that a base with interest covers; 90 (rule 9)
 * @param sharing how recoveries are shared; PRO_RATA (rule 58)
 * @param recoveryRestoresCover whether the fund's part of a recovery is pledged again; false (rule 11)
 * @param claimSource what claims are paid from; DEPOSIT (rule 59)
 * @param limits at most one a dimension; none is no limit (rule 10)
 * @param ratingUpToDays the last days past due of the ratings A to E, what is later is F; 5, 30, 55, 75, 90
 * @param fundSharePercent under CO_FUNDED its share of each loan, which is its cover too; otherwise none (rule 15)
 */
@Schema(name = "FundPolicy", examples = """
                {"effectiveOn": "2001-10-01", "fundingModel": "GUARANTEE_ONLY", "leverage": "2.50",
                "fullyBacked": true, "coverPercent": "50", "coverMode": "PARI_PASSU", "release": "REVOLVING",
                "base": "PRINCIPAL", "claimTriggerDays": 90, "claimDeadlineDays": 120, "reservationDays": 30,
                "confirmationGraceDays": 3, "source": "ASSUMPTION", "coveredInterestDays": 90,
                "sharing": "PRO_RATA", "recoveryRestoresCover": false, "claimSource": "DEPOSIT",
                "limits": [{"dimension": "CONSORTIUM", "percentOfCapacity": "25"}],
                "ratingUpToDays": [5, 30, 55, 75, 90]}""")
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
        @NotBlank @Size(max = 300) String source,
        @Nullable @Min(0) @Max(3650) Integer coveredInterestDays,
        @Nullable Sharing sharing,
        @Nullable Boolean recoveryRestoresCover,
        @Nullable ClaimSource claimSource,
        @Nullable @Valid @Size(max = 4) List<@NotNull @Valid ExposureLimit> limits,

        @Nullable @Size(min = ArrearsRating.BOUNDED, max = ArrearsRating.BOUNDED)
        List<@NotNull @Min(0) @Max(3650) Integer> ratingUpToDays,

        @Nullable @DecimalMin("0.01") @DecimalMax("100") @Digits(integer = 3, fraction = 2)
        BigDecimal fundSharePercent) {

    /** Fills in what the design names when the agreement says nothing. */
    public FundPolicy {
        coveredInterestDays = coveredInterestDays == null ? 90 : coveredInterestDays;
        sharing = sharing == null ? Sharing.PRO_RATA : sharing;
        recoveryRestoresCover = recoveryRestoresCover != null && recoveryRestoresCover;
        claimSource = claimSource == null ? ClaimSource.DEPOSIT : claimSource;
        limits = limits == null ? List.of() : List.copyOf(limits);
        ratingUpToDays = ratingUpToDays == null ? List.of(5, 30, 55, 75, 90) : List.copyOf(ratingUpToDays);
        if (!ArrearsRating.ascend(ratingUpToDays)) {
            throw invalid("ratingUpToDays", "Cinco plazos, de menor a mayor", "Five bounds, ascending");
        }
        if (limits.stream().map(ExposureLimit::dimension).distinct().count() < limits.size()) {
            throw invalid("limits", "Un límite por dimensión", "One limit for each dimension");
        }
    }

    /** Whether the fund's own money is in each loan, and not a guarantee of the bank's (rule 15). */
    @JsonIgnore
    public boolean isCoFunded() {
        return fundingModel == FundingModel.CO_FUNDED;
    }

    /**
     * Refuses a share without co-funding and the other way round; and co-funding that is frozen, bears first losses or
     * covers interest: the fund's share is its own money, and each bears its share of every loss (rule 17). 422
     * {@code own-money-not-backed} when it might lend more of it than is allotted (rule 15).
     *
     * @param prefix of the fields in the command, such as {@code policy.}
     */
    void mustBeConsistent(String prefix) {
        if (isCoFunded() != (fundSharePercent != null)) {
            throw invalid(prefix + "fundSharePercent", "Sólo y siempre con CO_FUNDED", "With CO_FUNDED, and only then");
        }
        if (fundSharePercent == null) {
            return;
        }
        if (fundSharePercent.compareTo(coverPercent) != 0) {
            throw invalid(prefix + "coverPercent", "Igual a fundSharePercent", "The same as fundSharePercent");
        }
        if (!fullyBacked) {
            throw FundProblem.OWN_MONEY_NOT_BACKED.problem(
                    prefix + "fullyBacked",
                    "Con CO_FUNDED lo asignado es lo más que se presta",
                    "With CO_FUNDED what is allotted is the most that is lent");
        }
        if (release != Release.REVOLVING || coverMode != CoverMode.PARI_PASSU || base != CoveredAmount.PRINCIPAL) {
            throw invalid(
                    prefix + "fundingModel",
                    "CO_FUNDED es REVOLVING, PARI_PASSU y PRINCIPAL",
                    "CO_FUNDED is REVOLVING, PARI_PASSU and PRINCIPAL");
        }
    }

    private static Problem invalid(String field, String es, String en) {
        return CommonProblem.INVALID_FIELD.problem(field, es, en);
    }

    /** How a recovery is shared with the bank (rule 58). */
    public enum Sharing {
        PRO_RATA,
        FUND_FIRST,
        BANK_FIRST
    }

    /** What a claim is paid from (rule 59). */
    public enum ClaimSource {
        DEPOSIT,
        CASH
    }

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

    /** How many days of ordinary interest are covered. */
    @Override
    public Integer coveredInterestDays() {
        return Objects.requireNonNull(coveredInterestDays);
    }

    @Override
    public Sharing sharing() {
        return Objects.requireNonNull(sharing);
    }

    @Override
    public Boolean recoveryRestoresCover() {
        return Objects.requireNonNull(recoveryRestoresCover);
    }

    @Override
    public ClaimSource claimSource() {
        return Objects.requireNonNull(claimSource);
    }

    @Override
    public List<ExposureLimit> limits() {
        return Objects.requireNonNull(limits);
    }

    @Override
    public List<Integer> ratingUpToDays() {
        return Objects.requireNonNull(ratingUpToDays);
    }

    /** The same agreement with its limits. */
    FundPolicy with(List<ExposureLimit> agreed) {
        return new FundPolicy(
                effectiveOn,
                fundingModel,
                leverage,
                fullyBacked,
                coverPercent,
                coverMode,
                release,
                base,
                claimTriggerDays,
                claimDeadlineDays,
                reservationDays,
                confirmationGraceDays,
                source,
                coveredInterestDays,
                sharing,
                recoveryRestoresCover,
                claimSource,
                agreed,
                ratingUpToDays,
                fundSharePercent);
    }

    /** The arithmetic that a contract copies at approval (rule 10). */
    public Cover terms() {
        return new Cover(coverPercent, coverMode, release, base, coveredInterestDays());
    }

    /** How late a loan is rated (A to F). */
    public ArrearsRating rating() {
        return new ArrearsRating(ratingUpToDays());
    }

    /** C(x): the fund's cover of a principal, rounded HALF_EVEN. */
    public Money cover(Money principal) {
        return terms().of(principal);
    }

    /** The cover that is held from approval on; see {@link Cover#held}. */
    public Money coverAtApproval(Money principal, BigDecimal annualRatePercent) {
        return terms().held(principal, annualRatePercent);
    }

    /** What a pledged amount can carry: amount × leverage, rounded HALF_EVEN. */
    public Money capacity(Money pledged) {
        return Money.rounded(pledged.amount().multiply(leverage), pledged.currency());
    }
}
