package org.ayni.credit.allotment;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.UUID;
import org.ayni.credit.fund.Funds;
import org.ayni.credit.fund.WindowLimits;
import org.ayni.credit.fund.WindowLimits.Cause;
import org.ayni.credit.fund.WindowLimits.Change;
import org.ayni.credit.fund.WindowTerms;
import org.ayni.credit.history.Input;
import org.ayni.credit.ledger.Account;
import org.ayni.credit.ledger.Journal;
import org.ayni.credit.ledger.Ledger;
import org.ayni.credit.loan.Contract;
import org.ayni.credit.loan.LoanChange;
import org.ayni.credit.provision.Provisioned;
import org.ayni.kit.money.Money;
import org.ayni.kit.problem.Problem;

/** The fund's own money in loans: it must be there when it goes out, and is gone when lost (design rules 17, 18). */
@Singleton
public class OwnMoney {

    private final Funds funds;
    private final WindowLimits windows;
    private final Ledger ledger;
    private final Provisioned provisioned;

    OwnMoney(Funds funds, WindowLimits windows, Ledger ledger, Provisioned provisioned) {
        this.funds = funds;
        this.windows = windows;
        this.ledger = ledger;
        this.provisioned = provisioned;
    }

    /** 409 {@code not-enough-cash} when the fund could not pay its share; locks the fund until the end. */
    @Transactional(value = Transactional.TxType.MANDATORY, dontRollbackOn = Problem.class)
    public void mustBeThere(LoanChange change) {
        Contract contract = change.after().contract();
        if (!contract.policy().isCoFunded()) {
            return;
        }
        funds.lock(contract.fundId());
        Money share = share(contract, change.is().totals().principal())
                .minus(share(contract, change.was().totals().principal()));
        Money cash = cash(contract.fundId(), Money.zero(contract.currency()));
        if (cash.compareTo(share) < 0) {
            throw AllotmentProblem.NOT_ENOUGH_CASH
                    .problem("Hay " + cash + " para " + share, "There is " + cash + " for " + share)
                    .with("cash", cash);
        }
    }

    Money cash(UUID fundId, Money zero) {
        return ledger.balance(fundId, Account.CASH, zero, ledger.bookingDay());
    }

    /**
     * After a write-off: the fund's share is lost, so that much less is allotted; what was set aside for it is used up.
     * Taken back, it is allotted again. The caller holds the loan's lock.
     */
    @Transactional(value = Transactional.TxType.MANDATORY, dontRollbackOn = Problem.class)
    public void lose(LoanChange change) {
        Contract contract = change.after().contract();
        BigDecimal lost = change.is()
                .totals()
                .writtenOff()
                .principal()
                .subtract(change.was().totals().writtenOff().principal());
        if (!contract.policy().isCoFunded() || lost.signum() == 0) {
            return;
        }
        Money share = share(contract, change.was().totals().principal())
                .minus(share(contract, change.is().totals().principal()));
        UUID cause = change.entry().id();
        WindowTerms window = windows.lock(contract.fundId(), contract.bankId());
        Change limits = windows.allot(window, share.negated(), new Cause("LOSS", cause));
        Money zero = Money.zero(contract.currency());
        Money aside = change.entry().what() instanceof Input.WriteOff
                ? provisioned.of(change.after().id(), zero)
                : zero;
        ledger.post(
                Journal.of(contract.fundId(), "OWN_LOSS", cause, change.entry().validOn())
                        .atBank(contract.bankId())
                        .forLoan(change.after().id())
                        .post(Account.COVER_PLEDGED, Account.COVER_FREE, share)
                        .post(Account.EXPOSURE_AVAILABLE, Account.EXPOSURE_CAPACITY, limits.capacityChange())
                        .post(Account.SHARE_ALLOWANCE, Account.EXPENSES_LOAN_LOSSES, aside));
    }

    private static Money share(Contract contract, BigDecimal principal) {
        return contract.policy().cover(contract.money(principal));
    }
}
