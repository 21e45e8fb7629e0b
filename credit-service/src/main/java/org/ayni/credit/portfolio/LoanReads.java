package org.ayni.credit.portfolio;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.UUID;
import org.ayni.credit.history.History;
import org.ayni.credit.loan.Loan;
import org.ayni.credit.loan.LoanEntries;
import org.ayni.credit.loan.LoanStatus;
import org.ayni.credit.loan.LoanView;
import org.ayni.credit.loan.Loans;
import org.ayni.credit.loan.TransactionView;
import org.ayni.credit.servicing.Fold;
import org.ayni.credit.standing.Split;
import org.ayni.credit.standing.Standing;
import org.ayni.kit.http.Answer;
import org.ayni.kit.paging.Page;
import org.ayni.kit.paging.PageRequest;
import org.ayni.kit.problem.CommonProblem;
import org.ayni.kit.problem.Problem;
import org.ayni.kit.security.Caller;
import org.ayni.kit.time.BusinessClock;
import org.jspecify.annotations.Nullable;

/** Reads of loans, as of any date and by what was known then; a bank sees its own. */
@Singleton
class LoanReads {

    private final Loans loans;
    private final LoanEntries entries;
    private final Caller caller;
    private final BusinessClock clock;

    LoanReads(Loans loans, LoanEntries entries, Caller caller, BusinessClock clock) {
        this.loans = loans;
        this.entries = entries;
        this.caller = caller;
        this.clock = clock;
    }

    Answer get(UUID id, @Nullable LocalDate asOf, @Nullable String knownAt) {
        Loan loan = visible(id);
        return Answer.changed(loan.version(), LoanView.of(loan, standing(loan, asOf, knownAt), stated(knownAt)));
    }

    Page<LoanView> list(@Nullable LoanStatus status, @Nullable UUID personId, PageRequest page) {
        Loans.Filter filter = new Loans.Filter(status, personId, caller.bank().orElse(null));
        return Page.of(loans.list(filter, page), page, Loan::id, loan -> LoanView.of(loan, standing(loan, null, null)));
    }

    ScheduleView schedule(UUID id, @Nullable LocalDate asOf, @Nullable String knownAt) {
        Loan loan = visible(id);
        return ScheduleView.of(loan, standing(loan, asOf, knownAt));
    }

    Page<TransactionView> transactions(UUID id, PageRequest page) {
        Map<UUID, Split> splits = standing(visible(id), null, null).splits();
        return Page.of(
                entries.list(id, page),
                page,
                kept -> kept.entry().id(),
                kept -> TransactionView.of(
                        kept, splits.getOrDefault(kept.entry().id(), kept.asPosted())));
    }

    TransactionView transaction(UUID id, UUID transactionId) {
        Map<UUID, Split> splits = standing(visible(id), null, null).splits();
        return entries.find(id, transactionId)
                .map(kept -> TransactionView.of(kept, splits.getOrDefault(transactionId, kept.asPosted())))
                .orElseThrow(() -> Problem.notFound("transaction", transactionId));
    }

    /** As of the end of a day, by what was booked up to a date or recorded up to an instant (design rule 21). */
    private Standing standing(Loan loan, @Nullable LocalDate asOf, @Nullable String knownAt) {
        LocalDate day = asOf == null ? clock.today() : asOf;
        return Fold.of(loan.contract().terms(), known(loan.history(), knownAt), day);
    }

    /** Left out, everything booked by today counts. */
    private String stated(@Nullable String knownAt) {
        return knownAt == null ? clock.today().toString() : knownAt;
    }

    private static History known(History history, @Nullable String knownAt) {
        if (knownAt == null) {
            return history;
        }
        try {
            return knownAt.indexOf('T') < 0
                    ? history.knownOn(LocalDate.parse(knownAt))
                    : history.knownAt(Instant.parse(knownAt));
        } catch (DateTimeParseException neither) {
            throw CommonProblem.INVALID_PARAMETER.problem(
                    "knownAt", "Una fecha o un instante UTC", "A date or an instant in UTC");
        }
    }

    private Loan visible(UUID id) {
        return loans.find(id).filter(loans::isVisible).orElseThrow(() -> Problem.notFound("loan", id));
    }
}
