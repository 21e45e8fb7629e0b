package org.ayni.credit.policy;

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
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.ayni.kit.money.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Under which numbers applications are taken and decided from a day on.
 *
 * @param productId the product that it is for; null for all products without one of their own
 */
@Schema(name = "LendingPolicy")
public record LendingPolicy(UUID id, @Nullable UUID productId, LocalDate effectiveOn, Terms terms) {

    /** How many votes an amount takes. */
    @Schema(name = "VoteRange")
    public record VoteRange(
            @NotNull @Valid Money upTo,
            @NotNull @Min(1) @Max(9) Integer votesRequired) {}

    /**
     * The numbers.
     *
     * @param applicationDays how long an application may stay undecided (state table "Application")
     * @param ineligibleDays how long one that does not qualify may still be changed
     * @param bureauFreshDays how long a bureau report may be used
     * @param maximumOpenLoans open loans that a borrower may have besides the new one; null for any number
     * @param maximumDaysPastDue arrears on another loan from which a borrower gets no new one
     * @param collateralAbove the amount above which collateral is required; null for never
     * @param collateralPercent what the collateral must be worth, in percent of the amount
     * @param voteRanges the votes by amount, else what the product says (rule 32)
     * @param borrowingLegalForms the legal forms with which a consortium may borrow itself (rule 65)
     * @param source where this is agreed, or ASSUMPTION
     */
    @Schema(name = "LendingPolicyTerms")
    public record Terms(
            @NotNull @Min(1) @Max(3650) Integer applicationDays,
            @NotNull @Min(1) @Max(3650) Integer ineligibleDays,
            @NotNull @Min(1) @Max(3650) Integer bureauFreshDays,
            @Nullable @Min(0) @Max(100) Integer maximumOpenLoans,
            @NotNull @Min(0) @Max(3650) Integer maximumDaysPastDue,
            @Nullable @Valid Money collateralAbove,

            @NotNull @DecimalMin("0") @DecimalMax("1000") @Digits(integer = 4, fraction = 2)
            BigDecimal collateralPercent,

            @NotNull @Size(max = 10) List<@NotNull @Valid VoteRange> voteRanges,

            @NotNull @Size(max = 10) List<@NotBlank @Size(max = 30) String> borrowingLegalForms,

            @NotBlank @Size(max = 300) String source) {}

    /** The votes that an amount takes: of the first range that holds it, else of the product (design rule 32). */
    public int votesRequired(Money amount, int ofProduct) {
        return terms.voteRanges.stream()
                .filter(range -> range.upTo.currency().equals(amount.currency()))
                .sorted(Comparator.comparing(VoteRange::upTo))
                .filter(range -> amount.compareTo(range.upTo) <= 0)
                .map(VoteRange::votesRequired)
                .findFirst()
                .orElse(ofProduct);
    }

    /** Whether this amount takes collateral. */
    public boolean demandsCollateral(Money amount) {
        Money above = terms.collateralAbove;
        return above != null && above.currency().equals(amount.currency()) && amount.compareTo(above) > 0;
    }

    /** What the collateral of this amount must be worth. */
    public Money collateralOf(Money amount) {
        return amount.percent(terms.collateralPercent);
    }

    /** How answers name it. */
    @JsonIgnore
    public String version() {
        return productId == null ? effectiveOn.toString() : effectiveOn + "/" + productId;
    }
}
