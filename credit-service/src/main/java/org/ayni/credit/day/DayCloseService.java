package org.ayni.credit.day;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ayni.credit.day.LoanDays.Ended;
import org.ayni.credit.deposit.DepositDayService;
import org.ayni.credit.ledger.BookingDay;
import org.ayni.kit.command.Commands;

/** The steps of a close, each a transaction of its own that changes nothing the second time (design rules 60, 61). */
@Singleton
public class DayCloseService {

    private final BusinessDays days;
    private final BookingDay books;
    private final LoanCloses loans;
    private final DepositDayService deposits;
    private final DayEnds ends;
    private final Commands commands;

    DayCloseService(
            BusinessDays days,
            BookingDay books,
            LoanCloses loans,
            DepositDayService deposits,
            DayEnds ends,
            Commands commands) {
        this.days = days;
        this.books = books;
        this.loans = loans;
        this.deposits = deposits;
        this.ends = ends;
        this.commands = commands;
    }

    /** Which days a close of this one goes through; who asked for it is written down. */
    @Transactional
    public List<LocalDate> plan(LocalDate wanted) {
        List<LocalDate> plan = BusinessDay.toClose(
                wanted,
                commands.today(),
                books.closedTo().orElse(null),
                days.unfinished().orElse(null),
                days.find(wanted).isPresent());
        if (!plan.isEmpty()) {
            days.serialize();
            commands.audit("business-day/" + wanted, "close", null, plan);
        }
        return plan;
    }

    /** From now on nothing is booked on this day any more, but by its close. */
    @Transactional
    public void begin(LocalDate day) {
        books.closeTo(day);
        if (days.find(day).isEmpty()) {
            days.begin(day);
        }
    }

    /**
     * Closes the day for the next loans.
     *
     * @return whether there are more
     */
    @Transactional
    public boolean closeLoans(LocalDate day) {
        BusinessDay close = days.lock(day);
        return BusinessDays.isOpen(close) && books.within(day, () -> loans.closeNext(close));
    }

    /** Ends what ends with the day at a fund's banks. */
    @Transactional
    public int settleDeposits(LocalDate day, UUID fundId) {
        LocalDate present = commands.today();
        return books.within(day, () -> deposits.settleDay(fundId, day, present));
    }

    /** The applications that nobody can act on any more after the day. */
    @Transactional
    public List<UUID> applications(LocalDate day) {
        return ends.applications(day);
    }

    /** Ends one of them, and with it its reservation. */
    @Transactional
    public boolean expire(LocalDate day, UUID application) {
        return books.within(day, () -> ends.expire(application, day));
    }

    /** The loans whose rest nobody can confirm any more after the day. */
    @Transactional
    public List<UUID> rests(LocalDate day) {
        return ends.rests(day);
    }

    /** Frees the rest of one. */
    @Transactional
    public boolean expireRest(LocalDate day, UUID loan) {
        return books.within(day, () -> ends.expireRest(loan, day));
    }

    /** Ends the claims whose question was not answered in time. */
    @Transactional
    public int lapseClaims(LocalDate day) {
        return books.within(day, () -> ends.lapseClaims(day));
    }

    /** The loans whose guarantee ends with the day. */
    @Transactional
    public List<Ended> covers(LocalDate day) {
        return ends.covers(day);
    }

    /** Ends the guarantee of one. */
    @Transactional
    public boolean endCover(LocalDate day, Ended ended) {
        return books.within(day, () -> ends.endCover(ended));
    }

    /** Posts what the close found of all loans, and ends it. */
    @Transactional
    public void finish(LocalDate day) {
        BusinessDay close = days.lock(day);
        if (BusinessDays.isOpen(close)) {
            books.within(day, () -> {
                days.end(day, loans.post(close));
                return day;
            });
        }
    }
}
