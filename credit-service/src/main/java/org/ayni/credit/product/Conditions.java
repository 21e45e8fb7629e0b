package org.ayni.credit.product;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How a loan is served after it was paid out. A product states it and each contract keeps its own copy.
 *
 * @param recalculation whether principal bears interest by the days it is really owed (design rule 42)
 * @param payoffInterest up to which day a pay-off bears interest (design rule 48)
 * @param overpayment what happens to money beyond the loan (design rule 49)
 * @param prepayment what an excess does when the payer does not say (design rule 46)
 * @param toleranceDays delays flag, event and penalty, never days past due (design rule 44)
 * @param toleranceAmount an unpaid rest that does not age, in the loan's currency (design rule 44)
 * @param due the order in which a payment settles a row that is due (design rule 45)
 * @param inAdvance the same for a row that is not due yet
 * @param penalty what a missed row costs; null for nothing
 */
@Schema(name = "ServicingConditions")
public record Conditions(
        @NotNull Recalculation recalculation,
        @NotNull PayoffInterest payoffInterest,
        @NotNull Overpayment overpayment,
        @NotNull Prepayment prepayment,
        @NotNull @Min(0) @Max(60) Integer toleranceDays,

        @NotNull @DecimalMin("0") @Digits(integer = 17, fraction = 2)
        BigDecimal toleranceAmount,

        @NotNull @Size(min = 4, max = 4) List<@NotNull Part> due,
        @NotNull @Size(min = 4, max = 4) List<@NotNull Part> inAdvance,
        @Nullable @Valid Penalty penalty) {

    /** Whether interest follows the days on which principal is owed, or stays as scheduled. */
    public enum Recalculation {
        DAILY,
        NONE
    }

    /** Up to when a pay-off bears interest: to its own day, or to the end of its period. */
    public enum PayoffInterest {
        TO_DATE,
        TO_PERIOD_END
    }

    /** Money beyond the loan is refused, or held as the borrower's credit until it is refunded. */
    public enum Overpayment {
        REFUSE,
        HOLD
    }

    /** What an excess over what is due does. */
    public enum Prepayment {
        NEXT_INSTALMENT,
        REDUCE_TERM,
        REDUCE_INSTALMENT,
        PAY_OFF;

        /** Whether later interest falls. */
        public boolean isReduction() {
            return this == REDUCE_TERM || this == REDUCE_INSTALMENT;
        }
    }

    /** What a row consists of. */
    public enum Part {
        PENALTY,
        FEE,
        INTEREST,
        PRINCIPAL
    }

    /**
     * What lateness costs (design rule 43).
     *
     * @param percent of the base: for ONCE and MONTH of what is overdue, for DAY a year on 360 days
     * @param graceDays days past due without it
     * @param capPercent the most of all penalties, in percent of the disbursed principal; null for no cap
     */
    @Schema(name = "Penalty")
    public record Penalty(
            @NotNull @DecimalMin("0.01") @Digits(integer = 3, fraction = 4)
            BigDecimal percent,

            @NotNull Overdue base,
            @NotNull @Min(0) @Max(365) Integer graceDays,
            @NotNull Every every,

            @Nullable @DecimalMin("0.01") @Digits(integer = 3, fraction = 2)
            BigDecimal capPercent) {

        /** On what a penalty is counted: what is unpaid of a row's principal, or of principal and interest. */
        public enum Overdue {
            PRINCIPAL,
            PRINCIPAL_AND_INTEREST
        }

        /** How often: once a missed row, once a month that it stays unpaid, or by the day. */
        public enum Every {
            ONCE,
            MONTH,
            DAY
        }
    }

    private static final List<Part> DEFAULT_ORDER = List.of(Part.PENALTY, Part.FEE, Part.INTEREST, Part.PRINCIPAL);

    /** Daily interest, pay-off to the day, no credit balance, no tolerance, no penalty, the default order. */
    public static final Conditions DEFAULT = new Conditions(
            Recalculation.DAILY,
            PayoffInterest.TO_DATE,
            Overpayment.REFUSE,
            Prepayment.NEXT_INSTALMENT,
            0,
            BigDecimal.ZERO,
            DEFAULT_ORDER,
            DEFAULT_ORDER,
            null);
}
