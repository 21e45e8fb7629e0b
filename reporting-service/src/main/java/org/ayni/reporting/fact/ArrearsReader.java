package org.ayni.reporting.fact;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** The portfolio as the closes of days told it: nothing is counted from days past due, for no event carries them. */
public final class ArrearsReader {

    private static final String NEWEST = """
            select distinct on (fund_id) event_id, valid_on as day, loans, outstanding, over1, over30, over90
            from portfolio_day
            where unit = :unit and valid_on <= :asOf and booked_on <= :knownOn and recorded_at <= :knownAt
            order by fund_id, valid_on desc, recorded_at desc, event_id desc""";

    private static final String BANDS = """
            select from_days, to_days, sum(loans) as loans, sum(outstanding) as outstanding,
                   sum(restructured_loans) as restructured_loans, sum(restructured) as restructured
            from portfolio_band where event_id = any(:events)
            group by from_days, to_days order by from_days""";

    private static final String AGED = """
            select count(distinct event_id) from portfolio_band where event_id = any(:events)""";

    private final Handle db;
    private final Moment moment;

    ArrearsReader(Handle db, Moment moment) {
        this.db = db;
        this.moment = moment;
    }

    /**
     * The loans of all funds in one currency at the end of the newest day of which each fund's close is known.
     *
     * @param day the oldest of these days: a fund whose close is missing holds it back
     * @param loans active ones
     * @param over1 full outstanding of loans past due by more than 1 day, and so on
     * @param bands by days past due, in order; empty where a close did not tell them
     */
    public record Portfolio(
            LocalDate day,
            long loans,
            BigDecimal outstanding,
            BigDecimal over1,
            BigDecimal over30,
            BigDecimal over90,
            List<Band> bands) {

        /** Full outstanding of loans past due by more than that. */
        public BigDecimal over(Late late) {
            return switch (late) {
                case OVER_1 -> over1;
                case OVER_30 -> over30;
                case OVER_90 -> over90;
            };
        }

        /**
         * A part in percent of the outstanding, ten decimals of a quotient that may never end, HALF_UP; people are
         * shown two. Null where nothing is outstanding.
         */
        public @Nullable BigDecimal percent(BigDecimal part) {
            return outstanding.signum() == 0
                    ? null
                    : part.movePointRight(2).divide(outstanding, 10, RoundingMode.HALF_UP);
        }
    }

    /** By more than how many days a loan is past due to be at risk (design rule 64). */
    public enum Late {
        OVER_1(1),
        OVER_30(30),
        OVER_90(90);

        private final int days;

        Late(int days) {
            this.days = days;
        }

        public int days() {
            return days;
        }
    }

    /**
     * Loans past due by so many days, both ends included.
     *
     * @param toDays null: any more
     * @param restructured the part of outstanding that is of rescheduled loans
     */
    public record Band(
            int fromDays,
            @Nullable Integer toDays,
            long loans,
            BigDecimal outstanding,
            long restructuredLoans,
            BigDecimal restructured) {}

    /** A fund's row of its newest day. */
    public record Row(
            UUID eventId,
            LocalDate day,
            int loans,
            BigDecimal outstanding,
            BigDecimal over1,
            BigDecimal over30,
            BigDecimal over90) {}

    /** The newest closed day up to the date of the question; null where no close is known. */
    public @Nullable Portfolio newest(String currency) {
        List<Row> rows = new ArrayList<>(
                query(NEWEST).bind("unit", currency).mapTo(Row.class).list());
        if (rows.isEmpty()) {
            return null;
        }
        rows.sort(Comparator.comparing(Row::day));
        Row sum = rows.stream().reduce(ArrearsReader::plus).orElseThrow();
        return new Portfolio(
                rows.getFirst().day(),
                sum.loans(),
                sum.outstanding(),
                sum.over1(),
                sum.over30(),
                sum.over90(),
                bands(rows.stream().map(Row::eventId).toArray(UUID[]::new)));
    }

    private List<Band> bands(UUID... events) {
        long aged = db.createQuery(AGED)
                .bindArray("events", UUID.class, (Object[]) events)
                .mapTo(Long.class)
                .one();
        return aged < events.length
                ? List.of()
                : db.createQuery(BANDS)
                        .bindArray("events", UUID.class, (Object[]) events)
                        .mapTo(Band.class)
                        .list();
    }

    private static Row plus(Row one, Row other) {
        return new Row(
                one.eventId,
                one.day,
                one.loans + other.loans,
                one.outstanding.add(other.outstanding),
                one.over1.add(other.over1),
                one.over30.add(other.over30),
                one.over90.add(other.over90));
    }

    private Query query(String sql) {
        return moment.bind(db.createQuery(sql));
    }
}
