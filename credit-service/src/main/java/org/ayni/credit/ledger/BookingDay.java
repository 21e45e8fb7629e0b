package org.ayni.credit.ledger;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import org.ayni.kit.problem.Problem;
import org.ayni.kit.time.BusinessClock;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * The day of the books: the business date, or the day after the last closed one when that is later (design rules 28,
 * 61). A closed day takes no bookings, which triggers in the schema enforce whoever writes; here is only which day
 * comes next. Another replica's close is seen within a second; what is booked on its day meanwhile is refused as 409
 * {@code concurrent-change} and goes through when it is sent again.
 */
@Singleton
public class BookingDay {

    private final Jdbi sql;
    private final BusinessClock clock;
    private volatile @Nullable LocalDate closedTo;

    BookingDay(Jdbi sql, BusinessClock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** On which day something is booked now. */
    public LocalDate today() {
        LocalDate date = clock.today();
        LocalDate closed = closedTo;
        return closed == null || clock.isWithinADay() || date.isAfter(closed) ? date : closed.plusDays(1);
    }

    /** The last closed day; nothing before the first close. */
    public Optional<LocalDate> closedTo() {
        return sql.withHandle(db -> db.createQuery("select closed_to from booking_day")
                .mapTo(LocalDate.class)
                .findOne());
    }

    /** Looks up how far the books are closed. */
    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void lookUp() {
        closedTo = closedTo().orElse(null);
    }

    /** Closes the books up to a day: waits for the bookings under way, milliseconds, and lets no other in meanwhile. */
    @Transactional(value = Transactional.TxType.MANDATORY, dontRollbackOn = Problem.class)
    public void closeTo(LocalDate day) {
        sql.useHandle(db -> {
            db.execute("select pg_advisory_xact_lock(hashtext('ayni.booking_day'))");
            db.createUpdate("""
                            insert into booking_day (singleton, closed_to) values (true, :day)
                            on conflict (singleton) do update
                            set closed_to = greatest(booking_day.closed_to, excluded.closed_to)""").bind("day", day).execute();
        });
    }

    /** What the close of a day itself books, in the running transaction: on that day. */
    @Transactional(value = Transactional.TxType.MANDATORY, dontRollbackOn = Problem.class)
    public <T> T within(LocalDate day, Supplier<T> work) {
        sql.useHandle(db -> db.createQuery("select set_config('ayni.closing_day', :day, true)")
                .bind("day", day.toString())
                .mapTo(String.class)
                .one());
        return clock.during(day, work);
    }
}
