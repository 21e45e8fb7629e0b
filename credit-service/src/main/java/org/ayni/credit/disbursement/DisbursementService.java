package org.ayni.credit.disbursement;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.ayni.credit.allotment.OwnMoney;
import org.ayni.credit.fund.ReservationStatus;
import org.ayni.credit.loan.Loan;
import org.ayni.credit.loan.LoanBook;
import org.ayni.credit.loan.LoanBook.Source;
import org.ayni.credit.loan.LoanChange;
import org.ayni.credit.loan.LoanView;
import org.ayni.kit.command.Commands;
import org.ayni.kit.http.Answer;

/** The bank's confirmation that money went out: reserved becomes committed, and the fund's mirror opens (rule 18). */
@Singleton
public class DisbursementService {

    private final LoanBook book;
    private final LoanOrigin origin;
    private final OwnMoney money;
    private final Commands commands;

    DisbursementService(LoanBook book, LoanOrigin origin, OwnMoney money, Commands commands) {
        this.book = book;
        this.origin = origin;
        this.money = money;
        this.commands = commands;
    }

    /** All or a part of what was approved; each part prices the remaining rows anew. */
    @Transactional
    public Answer disburse(UUID id, DisburseLoan command) {
        return commands.once(command, () -> {
            LoanOrigin.Held application = origin.hold(id);
            Loan before = book.lock(id);
            commands.notAfterToday("disbursedOn", command.disbursedOn());
            LoanChange change = before.disburse(
                    command.amount(), command.disbursedOn(), Boolean.TRUE.equals(command.last()), book.stamp());
            money.mustBeThere(change);
            if (before.history().firstDay() == null) {
                application.disbursed();
            }
            return book.record(change, new Source(command.bankReference(), null, null));
        });
    }

    /** What was approved and is not disbursed yet will not be: its room is free again. */
    @Transactional
    public Answer cancelTheRest(UUID id, CancelTheRest command) {
        return commands.once(command, () -> {
            Loan before = book.lock(id);
            Loan after = before.voidRest(before.undisbursed());
            book.release(before, after, "cancel-the-rest", ReservationStatus.VOIDED);
            return Answer.changed(after.version(), LoanView.of(after, after.on(commands.today())));
        });
    }
}
