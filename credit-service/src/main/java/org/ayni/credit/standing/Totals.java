package org.ayni.credit.standing;

import java.math.BigDecimal;

/**
 * What has flowed through a loan since its first day; the books post the difference of two of these (design rule 24).
 *
 * @param interestAccrued interest borne, or paid before it was borne, whichever is more
 * @param paid by payments of the borrower; its credit part is what is held for them, less what was refunded
 * @param waived forgiven; never principal
 * @param writtenOff left the portfolio; recoveries do not change it
 * @param recovered of what was written off
 */
public record Totals(
        BigDecimal disbursed,
        BigDecimal interestAccrued,
        BigDecimal feesCharged,
        BigDecimal penaltiesCharged,
        Split paid,
        Split waived,
        Split writtenOff,
        BigDecimal recovered) {

    /** Nothing has happened. */
    public static final Totals NONE = new Totals(
            BigDecimal.ZERO,
            BigDecimal.ZERO,
            BigDecimal.ZERO,
            BigDecimal.ZERO,
            Split.none(),
            Split.none(),
            Split.none(),
            BigDecimal.ZERO);

    /** The same with other sums of what time makes: interest borne and penalties charged. */
    public Totals derived(BigDecimal accrued, BigDecimal penalties) {
        return new Totals(disbursed, accrued, feesCharged, penalties, paid, waived, writtenOff, recovered);
    }

    /** Principal that the borrower owes in the portfolio (design rule 53). */
    public BigDecimal principal() {
        return disbursed.subtract(paid.principal()).subtract(writtenOff.principal());
    }

    /** Interest that is borne and neither paid, forgiven nor written off. */
    public BigDecimal interest() {
        return interestAccrued
                .subtract(paid.interest())
                .subtract(waived.interest())
                .subtract(writtenOff.interest());
    }

    /** Fees and penalties, alike. */
    public BigDecimal charges() {
        return feesCharged
                .add(penaltiesCharged)
                .subtract(paid.charges())
                .subtract(waived.charges())
                .subtract(writtenOff.charges());
    }

    /** Held for the borrower. */
    public BigDecimal credit() {
        return paid.credit();
    }

    /** What was written off and not recovered. */
    public BigDecimal writtenOffBalance() {
        return writtenOff.total().subtract(recovered);
    }
}
