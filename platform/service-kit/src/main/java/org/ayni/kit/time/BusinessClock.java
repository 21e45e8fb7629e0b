package org.ayni.kit.time;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;
import org.ayni.kit.problem.CommonProblem;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * The only source of time and of the business date.
 *
 * <p>Instants are real UTC. The business date is the date in America/La_Paz, unless {@code ayni.business-date.settable}
 * is on (the local stack): then it is the date kept in the service's database, which moves forward only, by command.
 * What closes a day works {@link #during} that day, whatever the date is by then.
 */
@Singleton
public class BusinessClock {

    private static final ZoneId LA_PAZ = ZoneId.of("America/La_Paz");

    private final ThreadLocal<@Nullable LocalDate> within = new ThreadLocal<>();
    private final Clock clock = Clock.systemUTC();
    private final Jdbi sql;
    private final boolean settable;
    private volatile @Nullable LocalDate set;

    BusinessClock(
            Jdbi sql, @ConfigProperty(name = "ayni.business-date.settable", defaultValue = "false") boolean settable) {
        this.sql = sql;
        this.settable = settable;
    }

    /** The present instant, to the microsecond that PostgreSQL keeps. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** Does work that belongs to a day which may be over: for the calling thread this day is today meanwhile. */
    public <T> T during(LocalDate day, Supplier<T> work) {
        LocalDate outer = within.get();
        within.set(day);
        try {
            return work.get();
        } finally {
            within.set(outer);
        }
    }

    /** Whether the calling thread is at work {@link #during} a day. */
    public boolean isWithinADay() {
        return within.get() != null;
    }

    /** The present business date. */
    public LocalDate today() {
        LocalDate day = within.get();
        return day == null ? present() : day;
    }

    private LocalDate present() {
        if (!settable) {
            return LocalDate.ofInstant(clock.instant(), LA_PAZ);
        }
        LocalDate known = set;
        if (known == null) {
            known = read();
            set = known;
        }
        return known;
    }

    /** Whether the business date can be set here. */
    public boolean settable() {
        return settable;
    }

    /** Moves the business date; setting the same date again changes nothing. */
    LocalDate moveTo(LocalDate date) {
        int moved = sql.withHandle(db -> db.createUpdate("""
                        insert into business_date (singleton, business_date) values (true, :date)
                        on conflict (singleton) do update set business_date = excluded.business_date
                        where business_date.business_date <= excluded.business_date""").bind("date", date).execute());
        set = null;
        if (moved == 0) {
            throw CommonProblem.INVALID_FIELD.problem(
                    "date",
                    "La fecha sólo avanza; hoy es " + today(),
                    "The date only moves forward; today is " + today());
        }
        return today();
    }

    private LocalDate read() {
        return sql.withHandle(db -> db.createQuery("select business_date from business_date")
                        .mapTo(LocalDate.class)
                        .findOne())
                .orElseGet(() -> LocalDate.ofInstant(clock.instant(), LA_PAZ));
    }
}
