package org.ayni.credit.history;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.ayni.credit.product.Conditions.Prepayment;
import org.jspecify.annotations.Nullable;

/**
 * What somebody did to a loan. Everything else about it (accrual, penalty, days past due, rating, what the fund holds)
 * is derived (design rule 24). Amounts are in the loan's currency, at its scale, above zero.
 */
public sealed interface Input {

    /** Money went out to the borrower. */
    record Disbursement(BigDecimal amount) implements Input {}

    /** The borrower paid; {@code choice} says what an excess over what is due does (design rule 46). */
    record Repayment(BigDecimal amount, Prepayment choice) implements Input {}

    /** A fee beside those of the disbursement. */
    record Fee(BigDecimal amount, String name) implements Input {}

    /** Debt that is forgiven; principal never is (design rule 53). */
    record Waiver(BigDecimal interest, BigDecimal fees, BigDecimal penalties) implements Input {
        /** All that is forgiven. */
        public BigDecimal total() {
            return interest.add(fees).add(penalties);
        }
    }

    /** So many due dates are skipped (design rule 51). */
    record Deferral(int instalments) implements Input {}

    /** A new schedule on what is owed (design rule 52). */
    record Reschedule(
            int instalments,
            BigDecimal annualRatePercent,
            @Nullable LocalDate firstDueOn) implements Input {}

    /** All that is owed leaves the portfolio (design rule 54). */
    record WriteOff() implements Input {}

    /** Money after a write-off; it lowers the written-off balance only (design rule 53). */
    record Recovery(BigDecimal amount, LocalDate receivedOn) implements Input {}

    /** A credit balance goes back to the borrower (design rule 49). */
    record Refund(BigDecimal amount) implements Input {}

    /** The fund owes this much of the loan to the bank (design rule 56). */
    record ClaimAcceptance(BigDecimal amount) implements Input {}

    /** The fund paid it; what the borrower owes stays as it is (design rule 57). */
    record ClaimPayment(BigDecimal amount) implements Input {}

    /** Undoes one input (design rule 26). */
    record Reversal(UUID target) implements Input {}

    /** Whether nothing may be added or undone before it (design rule 25). */
    @JsonIgnore
    default boolean isBarrier() {
        return this instanceof WriteOff
                || this instanceof Reschedule
                || this instanceof Deferral
                || this instanceof Refund
                || this instanceof ClaimAcceptance;
    }
}
