package org.ayni.credit.day;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.ayni.credit.firstloss.FirstLosses;
import org.ayni.credit.firstloss.SetAside;
import org.ayni.credit.history.History;
import org.ayni.credit.loan.Loan;
import org.ayni.credit.loan.Loans;

/** The loans of a fund as they stood on a day, made anew from what was entered instead of what a close kept. */
@Singleton
public class LiveDays {

    private static final int CHUNK = 500;

    private final Loans loans;
    private final FirstLosses losses;

    LiveDays(Loans loans, FirstLosses losses) {
        this.loans = loans;
        this.losses = losses;
    }

    /**
     * At the end of a day.
     *
     * @param knownThen by what was booked by then; otherwise by all that is known now
     */
    public List<LoanDay> at(UUID fundId, LocalDate day, boolean knownThen) {
        SetAside aside = losses.anew(day);
        List<LoanDay> rows = new ArrayList<>();
        UUID after = new UUID(0, 0);
        List<Loan> next;
        do {
            next = loans.ofFund(fundId, after, CHUNK);
            for (Loan loan : next) {
                History history = knownThen ? loan.history().knownOn(day) : loan.history();
                Loan then = loan.asOf(day, history);
                rows.add(LoanDay.of(then, then.on(day), aside));
                after = loan.id();
            }
        } while (next.size() == CHUNK);
        return rows;
    }
}
