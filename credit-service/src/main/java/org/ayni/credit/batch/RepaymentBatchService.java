package org.ayni.credit.batch;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.ayni.credit.batch.BatchView.Result;
import org.ayni.credit.batch.RepaymentBatches.Waiting;
import org.ayni.credit.loan.LoanEntries;
import org.ayni.credit.repayment.RepaymentService;
import org.ayni.kit.command.Commands;
import org.ayni.kit.http.Answer;
import org.ayni.kit.id.Ids;
import org.ayni.kit.problem.Problem;
import org.ayni.kit.security.Caller;

/** Each step of a batch is its own transaction: its opening, and each line with its result (design rule 69). */
@Singleton
public class RepaymentBatchService {

    private final RepaymentBatches batches;
    private final RepaymentService repayments;
    private final LoanEntries entries;
    private final Commands commands;
    private final Caller caller;

    RepaymentBatchService(
            RepaymentBatches batches,
            RepaymentService repayments,
            LoanEntries entries,
            Commands commands,
            Caller caller) {
        this.batches = batches;
        this.repayments = repayments;
        this.entries = entries;
        this.commands = commands;
        this.caller = caller;
    }

    /** Keeps all lines before the first is posted, so that nothing is lost when the work breaks off. */
    @Transactional
    public Answer open(PostRepaymentBatch command) {
        return commands.once(command, () -> {
            UUID id = Ids.next();
            batches.insert(id, caller.bank().orElse(null), command.lines());
            BatchView view = batches.find(id, null).orElseThrow();
            commands.audit("repayment-batch/" + id, "open", null, view);
            return Answer.created("/v1/repayment-batches/" + id, view);
        });
    }

    /**
     * Posts the next line; a refusal undoes it.
     *
     * @return the number of the line, or nothing when none waits
     */
    @Transactional
    public Optional<Integer> postNext(UUID id) {
        Optional<Waiting> next = batches.next(id);
        next.ifPresent(waiting -> {
            try {
                post(id, waiting);
            } catch (Problem refused) {
                throw new RefusedLine(waiting.number(), refused);
            }
        });
        return next.map(Waiting::number);
    }

    /** Keeps why a line was refused. */
    @Transactional
    public void refuse(UUID id, RefusedLine refused) {
        batches.refuse(id, refused.number(), refused.problem());
    }

    private void post(UUID id, Waiting waiting) {
        PostRepaymentBatch.Line line = waiting.line();
        UUID bankId = repayments.bankOf(line.loanId());
        Optional<String> first = entries.pathOf(bankId, line.bankReference());
        if (first.isPresent()) {
            batches.mark(id, waiting.number(), Result.ALREADY_POSTED, first.get());
        } else {
            Answer answer = repayments.post(line.loanId(), line.repay());
            batches.mark(id, waiting.number(), Result.POSTED, answer.location());
        }
    }

    /** A line that cannot be posted, and why. */
    static final class RefusedLine extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final int number;
        private final transient Problem problem;

        RefusedLine(int number, Problem problem) {
            super(problem);
            this.number = number;
            this.problem = problem;
        }

        int number() {
            return number;
        }

        Problem problem() {
            return problem;
        }
    }
}
