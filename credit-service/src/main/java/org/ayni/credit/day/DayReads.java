package org.ayni.credit.day;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Objects;
import org.ayni.kit.paging.Page;
import org.ayni.kit.paging.PageRequest;
import org.ayni.kit.problem.CommonProblem;
import org.ayni.kit.problem.Problem;

/** Reads closes. */
@Singleton
class DayReads {

    private final BusinessDays days;
    private final LoanDays loans;

    DayReads(BusinessDays days, LoanDays loans) {
        this.days = days;
        this.loans = loans;
    }

    DayView get(LocalDate day) {
        return days.find(day).map(this::view).orElseThrow(() -> Problem.notFound("business day", day));
    }

    /**
     * How far the work is: the newest close that was begun, perhaps of a day before the one that was asked for. 409
     * {@code concurrent-change} when none was begun at all.
     */
    DayView newest() {
        return days.newest()
                .map(this::view)
                .orElseThrow(() -> CommonProblem.CONCURRENT_CHANGE.problem(
                        "El cierre aún no pudo empezar", "The close could not begin yet"));
    }

    Page<DayView> list(PageRequest page) {
        return Page.of(days.list(page), page, BusinessDay::id, this::view);
    }

    private DayView view(BusinessDay close) {
        return DayView.of(
                close, BusinessDays.isOpen(close) ? loans.count(close.day()) : Objects.requireNonNull(close.loans()));
    }
}
