package org.ayni.reporting.indicator;

import java.math.BigDecimal;
import java.util.List;
import org.ayni.reporting.framework.Measure;
import org.ayni.reporting.framework.Measure.Selector;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/**
 * Counts and sums facts at a moment. Distinct counts touch the leading facts only, about one row a subject; sums touch
 * a row a day.
 */
final class FactReader {

    /** True and known at the moment, and not ended as far as known. */
    private static final String HOLDS = """
            %1$s.valid_on <= :asOf and %1$s.booked_on <= :knownOn and %1$s.recorded_at <= :knownAt
            and not coalesce(%1$s.ended_on <= :asOf and %1$s.end_booked_on <= :knownOn
                             and %1$s.end_recorded_at <= :knownAt, false)""";

    private static final String SELECTED =
            "%1$s.leads and %1$s.kind = :%2$sKind and (:%2$sAny or %1$s.detail = any(:%2$sDetails)) and " + HOLDS;

    private static final String TOTAL_OF_DAYS = """
            select coalesce(sum(total), 0) as sum, coalesce(sum(entries), 0)::bigint as entries from amount_day
            where name = :name and unit = :unit and (:any or detail = any(:details))
              and valid_on <= :asOf and booked_on <= :knownOn""";

    private static final String TOTAL_OF_AMOUNTS = """
            select coalesce(sum(number), 0) as sum, count(*) as entries from amount
            where name = :name and unit = :unit and (:any or detail = any(:details))
              and valid_on <= :asOf and booked_on <= :knownOn and recorded_at <= :knownAt""";

    private static final String ANSWERS = """
            select coalesce(sum(number), 0) as sum, count(number) as answered,
                   count(*) filter (where status = 'REFUSED') as refused
            from (select distinct on (subject_id) number, status from reading
                  where name = :name and valid_on <= :asOf and booked_on <= :knownOn and recorded_at <= :knownAt
                  order by subject_id, valid_on desc, recorded_at desc) last""";

    private static final String PAIRS = """
            with last as (
              select distinct on (subject_id, detail) subject_id, detail, number, status, unit from reading
              where name = :name and valid_on <= :asOf and booked_on <= :knownOn and recorded_at <= :knownAt
              order by subject_id, detail, valid_on desc, recorded_at desc),
            pair as (
              select subject_id, b.number as before, f.number as after
              from last b join last f using (subject_id, unit)
              where b.detail = 'BASELINE' and f.detail = 'FOLLOW_UP' and b.status = 'VALUE' and f.status = 'VALUE'),
            risen as (
              select subject_id from pair
              where after > before * :factor or (after = before * :factor and not :strictly))
            select (select count(*) from last where detail = 'BASELINE' and status = 'VALUE') as baselines,
                   (select count(*) from pair) as paired,
                   (select count(*) from last where detail = 'BASELINE' and status = 'REFUSED') as refused,
                   case when :owners then (
                     select count(distinct r.subject_id) from fact r
                     where r.kind = 'ROLE' and r.detail = 'OWNER'
                       and r.enterprise_id in (select subject_id from risen) and %s)
                   else (select count(*) from risen) end as changed""".formatted(HOLDS.formatted("r"));

    private final Handle db;
    private final Moment moment;

    FactReader(Handle db, Moment moment) {
        this.db = db;
        this.moment = moment;
    }

    /** The sum and the number of the amounts or answers behind it. */
    record Total(BigDecimal sum, long entries) {}

    /** The sum of answers with a number, how many those are, and how many refused. */
    record Answers(BigDecimal sum, long answered, long refused) {}

    Moment moment() {
        return moment;
    }

    long subjects(Selector facts) {
        return one(select(
                at("select count(distinct f.subject_id) from fact f where " + SELECTED.formatted("f", "fact")),
                "fact",
                facts));
    }

    /** Subjects that have one of these facts, and one of those too. */
    long subjects(Selector facts, Selector holding) {
        Query query = at("select count(distinct f.subject_id) from fact f where " + SELECTED.formatted("f", "fact")
                + " and f.subject_id in (select h.subject_id from fact h where " + SELECTED.formatted("h", "held")
                + ")");
        return one(select(select(query, "fact", facts), "held", holding));
    }

    /** Persons who work in the enterprises that have one of these facts. */
    long peopleOf(Selector facts) {
        Query query = at("select count(distinct r.subject_id) from fact r where r.kind = 'ROLE' and "
                + HOLDS.formatted("r")
                + " and r.enterprise_id in (select f.subject_id from fact f where " + SELECTED.formatted("f", "fact")
                + ")");
        return one(select(query, "fact", facts));
    }

    boolean any(Selector facts) {
        Query query = at("select exists (select from fact f where " + SELECTED.formatted("f", "fact") + ")");
        return select(query, "fact", facts).mapTo(Boolean.class).one();
    }

    Total total(Measure.Sum sum) {
        Query query = moment.byInstant() ? at(TOTAL_OF_AMOUNTS) : onDates(TOTAL_OF_DAYS);
        return query.bind("name", sum.amount().name())
                .bind("unit", sum.unit())
                .bind("any", sum.details().isEmpty())
                .bindArray("details", String.class, sum.details().toArray())
                .mapTo(Total.class)
                .one();
    }

    Answers answers(String name) {
        return at(ANSWERS).bind("name", name).mapTo(Answers.class).one();
    }

    Value.Pairs pairs(Measure.Change change) {
        return at(PAIRS)
                .bind("name", change.question())
                .bind("factor", change.factor())
                .bind("strictly", change.strictly())
                .bind("owners", change.owners())
                .mapTo(Value.Pairs.class)
                .one();
    }

    private Query at(String sql) {
        return onDates(sql).bind("knownAt", moment.knownAt());
    }

    private Query onDates(String sql) {
        return db.createQuery(sql).bind("asOf", moment.asOf()).bind("knownOn", moment.knownOn());
    }

    private static Query select(Query query, String prefix, Selector facts) {
        List<String> details = facts.details();
        return query.bind(prefix + "Kind", facts.kind().name())
                .bind(prefix + "Any", details.isEmpty())
                .bindArray(prefix + "Details", String.class, details.toArray());
    }

    private static long one(Query query) {
        return query.mapTo(Long.class).one();
    }
}
