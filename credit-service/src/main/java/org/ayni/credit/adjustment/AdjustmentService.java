package org.ayni.credit.adjustment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.ayni.credit.approval.ApprovalRequests;
import org.ayni.credit.disbursement.LoanOrigin;
import org.ayni.credit.loan.Loan;
import org.ayni.credit.loan.LoanBook;
import org.ayni.credit.loan.LoanChange;
import org.ayni.credit.recovery.LoanAftermath;
import org.ayni.kit.command.Commands;
import org.ayni.kit.http.Answer;
import org.ayni.kit.problem.Problem;
import org.jspecify.annotations.Nullable;

/** Does what is asked of a loan, at once or when a second person confirms. */
@Singleton
public class AdjustmentService {

    private final LoanBook book;
    private final LoanOrigin origin;
    private final ApprovalRequests approvals;
    private final LoanAftermath aftermath;
    private final Commands commands;
    private final ObjectMapper json;

    AdjustmentService(
            LoanBook book,
            LoanOrigin origin,
            ApprovalRequests approvals,
            LoanAftermath aftermath,
            Commands commands,
            ObjectMapper json) {
        this.book = book;
        this.origin = origin;
        this.approvals = approvals;
        this.aftermath = aftermath;
        this.commands = commands;
        this.json = json;
    }

    /** At once. */
    @Transactional
    public Answer adjust(UUID id, Adjustment command) {
        return commands.once(command, () -> record(attempt(book.lock(id), command), command, null));
    }

    /** Tries the rules, so that nonsense is refused at once, and leaves the command for a second person. */
    @Transactional
    public Answer ask(AdjustmentKind kind, UUID id, Adjustment command) {
        return commands.once(command, () -> {
            attempt(book.lock(id), command);
            return approvals.ask(kind.name(), id, command);
        });
    }

    /** A second person confirmed: all rules run again on the loan as it is by now. */
    @Transactional(value = Transactional.TxType.MANDATORY, dontRollbackOn = Problem.class)
    public Answer confirm(AdjustmentKind kind, UUID id, String commandJson) {
        Adjustment command = read(kind, commandJson);
        LoanOrigin.Held application = kind == AdjustmentKind.REVERSAL ? origin.hold(id) : null;
        return record(attempt(book.lockAsItIs(id), command), command, application);
    }

    private LoanChange attempt(Loan loan, Adjustment command) {
        commands.notAfterToday(command.when().field(), command.when().date());
        if (command.isChangeOfRisk()) {
            aftermath.mustHaveNoClaim(loan.id());
        }
        return command.applyTo(loan, book.stamp());
    }

    /** @param application of the loan, where its first disbursement may be undone */
    private Answer record(LoanChange change, Adjustment command, LoanOrigin.@Nullable Held application) {
        boolean waitsAgain = change.before().history().firstDay() != null
                && change.after().history().firstDay() == null;
        if (waitsAgain && application != null) {
            application.disbursementReversed();
        }
        Answer answer = book.record(change, command.from());
        aftermath.follow(change, command.collector());
        return answer;
    }

    private Adjustment read(AdjustmentKind kind, String commandJson) {
        try {
            return json.readValue(commandJson, kind.command());
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
