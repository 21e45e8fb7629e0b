package org.ayni.credit.loan;

import java.math.BigDecimal;
import org.ayni.credit.fund.FundPolicy.Release;
import org.ayni.credit.fund.Holding;
import org.ayni.credit.history.Claimed;
import org.ayni.credit.standing.Totals;
import org.ayni.kit.money.Money;

/** What a loan holds of its fund's window, from how it stands (design rules 7, 36, 54, 56). */
final class Holdings {

    private Holdings() {}

    /**
     * A revolving loan holds what is outstanding or was written off, a frozen one what was disbursed; what is approved
     * and may still go out is reserved. Committed cover is C of what is committed, reserved cover C of the whole less
     * that. An accepted claim holds its own cover until it is paid; beside it a revolving loan keeps none, and no
     * exposure once all of it is paid. Where the fund lends itself, what was written off is lost and held no more.
     * Nothing is held any more when the guarantee is over.
     */
    static Holding of(Loan loan, Totals totals) {
        Contract contract = loan.contract();
        if (loan.coverEndedOn() != null) {
            return Holding.none(contract.currency());
        }
        Money disbursed = contract.money(totals.disbursed());
        Money reservable = contract.approved().minus(loan.voided());
        Money reservedCover = contract.cover(reservable).minus(contract.cover(disbursed));
        Claimed claim = loan.history().claimed();
        Money lost = contract.money(
                contract.policy().isCoFunded()
                        ? BigDecimal.ZERO
                        : totals.writtenOff().principal());
        boolean frozen = contract.policy().release() == Release.FROZEN;
        Money exposure = contract.money(
                frozen
                        ? totals.disbursed()
                        : claim.isPaid() ? BigDecimal.ZERO : totals.principal().add(lost.amount()));
        return new Holding(
                reservable.minus(disbursed),
                exposure,
                reservedCover,
                cover(contract, exposure, claim),
                contract.money(claim.payable()));
    }

    private static Money cover(Contract contract, Money exposure, Claimed claim) {
        if (!claim.isAccepted()) {
            return contract.cover(exposure);
        }
        Money nothing = Money.zero(contract.currency());
        Money left = contract.cover(exposure).minus(contract.money(claim.accepted()));
        return contract.policy().release() == Release.FROZEN && left.isPositive() ? left : nothing;
    }
}
