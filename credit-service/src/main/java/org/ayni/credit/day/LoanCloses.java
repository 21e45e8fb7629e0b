package org.ayni.credit.day;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.ayni.credit.claim.GuaranteeClaims;
import org.ayni.credit.day.LoanClosing.Before;
import org.ayni.credit.day.LoanDays.Derived;
import org.ayni.credit.firstloss.FirstLosses;
import org.ayni.credit.firstloss.SetAside;
import org.ayni.credit.history.Input;
import org.ayni.credit.ledger.Account;
import org.ayni.credit.ledger.Journal;
import org.ayni.credit.ledger.Ledger;
import org.ayni.credit.loan.Loan;
import org.ayni.credit.loan.Loans;
import org.ayni.kit.money.Money;
import org.ayni.kit.problem.Problem;
import org.jspecify.annotations.Nullable;

/** The part of a close that is about loans. Everything in the transaction of its step, booked on the closed day. */
@Singleton
class LoanCloses {

    /** So few that a command which waits for one of them waits for some tenths of a second at most. */
    private static final int CHUNK = 200;

    private final Loans loans;
    private final LoanDays rows;
    private final GuaranteeClaims claims;
    private final FirstLosses losses;
    private final Ledger ledger;
    private final DayBook book;

    LoanCloses(Loans loans, LoanDays rows, GuaranteeClaims claims, FirstLosses losses, Ledger ledger, DayBook book) {
        this.loans = loans;
        this.rows = rows;
        this.claims = claims;
        this.losses = losses;
        this.ledger = ledger;
        this.book = book;
    }

    /** Closes the day for the next loans; whether there are more. */
    @Transactional(value = Transactional.TxType.MANDATORY, dontRollbackOn = Problem.class)
    public boolean closeNext(BusinessDay close) {
        LocalDate day = close.day();
        List<Loan> next = loans.lockForClose(day, rows.reached(day), CHUNK);
        Map<UUID, LoanDay> last =
                rows.lastBefore(day, next.stream().map(Loan::id).toList());
        Set<UUID> claimed = claims.open(next.stream().map(Loan::id).toList());
        SetAside aside = losses.closing(day);
        List<LoanClosing> closings = next.stream()
                .map(loan -> LoanClosing.of(
                        loan, day, before(loan, last.get(loan.id()), day), claimed.contains(loan.id()), aside))
                .toList();
        rows.insert(closings, close.id());
        loans.borne(closings.stream().map(LoanClosing::after).toList());
        closings.forEach(closing -> book.move(closing, close.id()));
        book.tell(closings);
        return next.size() == CHUNK;
    }

    /** What the books knew of a loan at the end of the day: by its last close, or by a command after that. */
    private Before before(Loan loan, @Nullable LoanDay last, LocalDate day) {
        boolean late = loan.history().entries().stream()
                .anyMatch(entry -> entry.bookedOn().isAfter(day));
        BigDecimal usedUp = last == null ? BigDecimal.ZERO : usedUp(loan, last, day);
        if (!late) {
            return new Before(
                    last, loan.posted().interestAccrued(), loan.posted().penaltiesCharged(), usedUp);
        }
        Optional<Derived> command = rows.derivedBy(loan.id(), day)
                .filter(derived -> last == null || derived.bookedOn().isAfter(last.day()));
        return command.map(derived -> new Before(last, derived.accrued(), derived.penalties(), usedUp))
                .orElseGet(() -> Before.ofClose(last, usedUp));
    }

    /** The acceptance of a claim, or the loss of the fund's own money, uses up what was set aside for it by then. */
    private BigDecimal usedUp(Loan loan, LoanDay last, LocalDate day) {
        return loan.history().knownOn(day).entries().stream()
                .filter(entry -> entry.what() instanceof Input.ClaimAcceptance
                        || (entry.what() instanceof Input.WriteOff
                                && loan.contract().policy().isCoFunded()))
                .filter(entry -> entry.bookedOn().isAfter(last.day()))
                .map(entry -> rows.provision(loan.id(), entry.recordedAt()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Posts what the close found, one journal a fund and kind; how many loans it went through. */
    @Transactional(value = Transactional.TxType.MANDATORY, dontRollbackOn = Problem.class)
    public int post(BusinessDay close) {
        Map<String, Journal> journals = new LinkedHashMap<>();
        for (LoanDays.Sum sum : rows.sums(close.day())) {
            journals.computeIfAbsent(
                            sum.fundId() + sum.kind(),
                            ignored -> Journal.of(sum.fundId(), sum.kind(), close.id(), close.day()))
                    .atBank(sum.bankId())
                    .post(Account.of(sum.debit()), Account.of(sum.credit()), Money.of(sum.amount(), sum.currency()));
        }
        ledger.post(new ArrayList<>(journals.values()));
        book.tellClosed(close.day());
        return rows.count(close.day());
    }
}
