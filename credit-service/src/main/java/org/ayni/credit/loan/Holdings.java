package org.ayni.credit.loan;

import java.math.BigDecimal;
import org.ayni.credit.fund.FundPolicy.Release;
import org.ayni.credit.fund.Holding;
import org.ayni.credit.standing.Totals;
import org.ayni.kit.money.Money;

/** What a loan holds of its fund's window, from how it stands (design rules 7, 36, 54). */
final class Holdings {

    private Holdings() {}

    /**
     * A revolving loan holds what is outstanding or was written off, a frozen one what was disbursed; what is approved
     * and may still go out is reserved. Committed cover is C of what is committed, reserved cover C of the whole less
     * that.
     *
     * @param now what the loan holds; an accepted claim keeps its part
     */
    static Holding of(Loan loan, Totals totals, Holding now) {
        Contract contract = loan.contract();
        Money disbursed = contract.money(totals.disbursed());
        Money reservable = contract.approved().minus(loan.voided());
        Money exposure = contract.money(committed(contract, totals));
        Money reservedCover = contract.cover(reservable).minus(contract.cover(disbursed));
        Money committedCover = now.coverClaimed().isPositive() ? now.coverCommitted() : contract.cover(exposure);
        return new Holding(reservable.minus(disbursed), exposure, reservedCover, committedCover, now.coverClaimed());
    }

    private static BigDecimal committed(Contract contract, Totals totals) {
        return contract.policy().release() == Release.FROZEN
                ? totals.disbursed()
                : totals.principal().add(totals.writtenOff().principal());
    }
}
