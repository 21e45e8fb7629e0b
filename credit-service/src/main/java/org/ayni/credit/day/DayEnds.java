package org.ayni.credit.day;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ayni.credit.application.ApplicationExpiry;
import org.ayni.credit.claim.ClaimService;
import org.ayni.credit.day.LoanDays.Ended;
import org.ayni.credit.disbursement.LoanOpening;
import org.ayni.credit.loan.Loan;
import org.ayni.credit.loan.LoanBook;
import org.ayni.credit.loan.Loans;

/** What ends with a day because nobody did anything. Everything in the transaction of its step. */
@Singleton
class DayEnds {

    private final ApplicationExpiry applications;
    private final LoanOpening openings;
    private final ClaimService claims;
    private final LoanDays rows;
    private final Loans loans;
    private final LoanBook book;

    DayEnds(
            ApplicationExpiry applications,
            LoanOpening openings,
            ClaimService claims,
            LoanDays rows,
            Loans loans,
            LoanBook book) {
        this.applications = applications;
        this.openings = openings;
        this.claims = claims;
        this.rows = rows;
        this.loans = loans;
        this.book = book;
    }

    /** The applications, with their reservations, that nobody can act on any more after the day. */
    List<UUID> applications(LocalDate day) {
        return applications.lapsedBefore(day.plusDays(1));
    }

    boolean expire(UUID application, LocalDate day) {
        return applications.expire(application, day.plusDays(1));
    }

    /** The loans that were paid out in part and whose rest nobody can confirm any more after the day. */
    List<UUID> rests(LocalDate day) {
        return openings.lapsedBefore(day.plusDays(1));
    }

    boolean expireRest(UUID loan, LocalDate day) {
        return openings.expireRest(loan, day.plusDays(1));
    }

    /** Claims whose question nobody can answer in time any more. */
    int lapseClaims(LocalDate day) {
        return claims.lapse(day.plusDays(1));
    }

    List<Ended> covers(LocalDate day) {
        return rows.ended(day);
    }

    /** The fund guarantees the loan no more. A command that came first may have changed that: then it stays. */
    boolean endCover(Ended ended) {
        Loan loan = loans.lock(ended.loanId()).orElseThrow();
        boolean still = loan.coverEndedOn() == null && loan.isHolding();
        if (still) {
            book.endCover(loan, ended.coverEnd());
        }
        return still;
    }
}
