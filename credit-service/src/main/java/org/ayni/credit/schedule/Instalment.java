package org.ayni.credit.schedule;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * One row of a schedule; all amounts at the scale of the currency. {@code opening + disbursed − principal = balance}.
 *
 * @param dueOn moved off non-working days, if the product says so
 * @param days actual days of the period that bears the interest
 * @param disbursed paid out after the row before and up to the due date of this one, that day included
 * @param fees charges due with this row; those of the product fall due at disbursement ({@link Schedule#payouts})
 * @param total principal, interest and fees
 * @param balance the principal still owed after this row
 */
public record Instalment(
        int number,
        LocalDate dueOn,
        int days,
        BigDecimal opening,
        BigDecimal disbursed,
        BigDecimal principal,
        BigDecimal interest,
        BigDecimal fees,
        BigDecimal total,
        BigDecimal balance,
        Explanation.Facts facts) {

    /** Why the row is what it is. */
    public Explanation explanation() {
        return facts.explain();
    }
}
