package org.ayni.reporting.fact;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** When training was held and for whom. */
public final class TrainingReader {

    private static final String SESSIONS = """
            select to_char(first, 'YYYY-MM') as key, count(*) as number from (
              select subject_id, min(valid_on) as first from fact f
              where f.leads and f.kind = 'SESSION' and %s group by subject_id) session
            group by 1""".formatted(Members.holds("f"));

    private static final String OF = " where name = 'HOURS_HELD' and unit = 'hours' and detail like 'COURSE.%'"
            + " and valid_on <= :asOf and booked_on <= :knownOn ";

    private static final String HOURS = """
            with held as (%s),
            member as (select distinct subject_id from fact f where f.leads and f.kind = 'CONSORTIUM' and %s)
            select m.subject_id::text as key, coalesce(h.number, 0) as number
            from member m left join held h on h.consortium_id = m.subject_id""";

    private static final String HELD_BY_DAY =
            "select consortium_id, sum(total) as number from amount_consortium_day" + OF + "group by 1";

    private static final String HELD_BY_AMOUNT = "select consortium_id, sum(number) as number from amount" + OF
            + "and recorded_at <= :knownAt and consortium_id is not null group by 1";

    private final Handle db;
    private final Moment moment;

    TrainingReader(Handle db, Moment moment) {
        this.db = db;
        this.moment = moment;
    }

    /** A number of something. */
    public record Row(String key, BigDecimal number) {}

    /** Sessions held by month; a month without any is not in it. */
    public Map<YearMonth, Long> sessions() {
        Map<YearMonth, Long> months = new HashMap<>();
        list(SESSIONS)
                .forEach(row ->
                        months.put(YearMonth.parse(row.key()), row.number().longValueExact()));
        return months;
    }

    /** Hours of courses held to their end, of every consortium that is known; zero where it had none. */
    public Map<UUID, BigDecimal> courseHours() {
        String held = moment.byInstant() ? HELD_BY_AMOUNT : HELD_BY_DAY;
        Map<UUID, BigDecimal> hours = new HashMap<>();
        list(HOURS.formatted(held, Members.holds("f")))
                .forEach(row -> hours.put(UUID.fromString(row.key()), row.number()));
        return hours;
    }

    private List<Row> list(String sql) {
        return query(sql).mapTo(Row.class).list();
    }

    private Query query(String sql) {
        return moment.bind(db.createQuery(sql));
    }
}
