package org.ayni.credit.loan;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.ayni.contracts.credit.CreditEvent;
import org.ayni.contracts.credit.LoanState;
import org.ayni.credit.loan.Loan.Contract;
import org.ayni.credit.loan.Loan.Split;
import org.ayni.kit.command.Commands;
import org.ayni.kit.http.Answer;
import org.ayni.kit.id.Ids;
import org.ayni.kit.money.Money;
import org.ayni.kit.security.Caller;
import org.ayni.kit.time.BusinessClock;
import org.jspecify.annotations.Nullable;

/** The frame of a loan's money command: who may see it, its transaction row, its audit entry and its event. */
@Singleton
class LoanCommands {

    private final Commands commands;
    private final BusinessClock clock;
    private final Caller caller;
    private final LoanOrigin origin;

    LoanCommands(Commands commands, BusinessClock clock, Caller caller, LoanOrigin origin) {
        this.commands = commands;
        this.clock = clock;
        this.caller = caller;
        this.origin = origin;
    }

    Answer once(Object command, Supplier<Answer> work) {
        return commands.once(command, work);
    }

    void onVersion(int version) {
        commands.onVersion(version);
    }

    void notAfterToday(String field, LocalDate date) {
        commands.notAfterToday(field, date);
    }

    LocalDate today() {
        return commands.today();
    }

    /** Another bank's loan does not exist for a bank. */
    boolean isVisible(Loan loan) {
        return caller.bank().map(bank -> bank.equals(loan.contract().bankId())).orElse(true);
    }

    LoanTransaction transaction(
            Loan loan,
            LoanTransaction.Kind kind,
            Split split,
            String bankReference,
            @Nullable String channel,
            LocalDate on) {
        Money amount = split.principal().plus(split.interest());
        return new LoanTransaction(
                Ids.next(),
                loan.id(),
                loan.contract().bankId(),
                loan.version() - 1,
                kind,
                amount.amount(),
                split.principal().amount(),
                split.interest().amount(),
                amount.currency().getCurrencyCode(),
                channel,
                bankReference,
                on,
                clock.today(),
                clock.now());
    }

    void tellDisbursed(Loan before, Loan after, LoanTransaction transaction) {
        Contract contract = after.contract();
        origin.disbursed(contract.applicationId());
        audit("disburse", before, after);
        commands.tell(new CreditEvent.LoanDisbursed(
                after.id(),
                contract.fundId(),
                contract.bankId(),
                contract.productId(),
                contract.borrower(),
                transaction.id(),
                transaction.amount(),
                transaction.currency(),
                state(after, transaction.validOn()),
                transaction.validOn(),
                transaction.bookedOn()));
    }

    void tellRepaid(Loan before, Loan after, LoanTransaction transaction) {
        Contract contract = after.contract();
        Money none = Money.zero(contract.approved().currency());
        audit("repay", before, after);
        commands.tell(new CreditEvent.RepaymentReceived(
                after.id(),
                contract.fundId(),
                contract.bankId(),
                contract.productId(),
                contract.borrower(),
                transaction.id(),
                transaction.amount(),
                transaction.principal(),
                transaction.interest(),
                none.amount(),
                transaction.currency(),
                state(after, transaction.validOn()),
                transaction.validOn(),
                transaction.bookedOn()));
        if (after.status() == LoanStatus.PAID_OFF) {
            commands.tell(new CreditEvent.LoanPaidOff(
                    after.id(),
                    contract.fundId(),
                    contract.bankId(),
                    contract.borrower(),
                    state(after, transaction.validOn()),
                    transaction.validOn()));
        }
    }

    private void audit(String action, Loan before, Loan after) {
        commands.audit("loan/" + after.id(), action, LoanView.of(before, today()), LoanView.of(after, today()));
    }

    private static LoanState state(Loan loan, LocalDate on) {
        Money none = Money.zero(loan.contract().approved().currency());
        int daysPastDue = loan.daysPastDue(on);
        return new LoanState(
                loan.status().name(),
                loan.outstanding().amount(),
                none.amount(),
                none.amount(),
                none.amount(),
                daysPastDue,
                ArrearsRating.of(daysPastDue),
                loan.outstanding().amount(),
                loan.contract().cover(loan.outstanding()).amount());
    }
}
