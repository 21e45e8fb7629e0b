package org.ayni.reporting.fact;

import java.util.List;
import org.ayni.reporting.fact.PartReader.PartRow;
import org.ayni.reporting.framework.Measure;
import org.ayni.reporting.framework.Measure.Selector;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/**
 * Counts without looking at facts: by the numbers that the intake keeps of each day and month. The rows read grow with
 * the parts and the months, not with subjects or events. They tell what is known now, nothing else.
 */
final class RollUpReader {

    /** The months before that of the date, and its own days. */
    private static final String STANDING_ON = """
            with standing as (
              select path, sum(members) as members, sum(number) as number
              from fact_count
              where kind = :kind
                and ((span = 'MONTH' and starts_on < date_trunc('month', %1$s::date)::date)
                     or (span = 'DAY' and starts_on between date_trunc('month', %1$s::date)::date and %1$s))
              group by path having sum(members) <> 0),
            member as (
              select element, sum(members) as members, sum(number) as number
              from standing cross join lateral (
                select element from jsonb_array_elements(path) with ordinality as had (element, place)
                where :any or element ->> 0 = any(:details) order by place limit 1) first
              group by element)
            """;

    private static final String STANDING = standing(":asOf");

    static final String MEMBERS = "select coalesce(sum(members), 0)::bigint as members from member";

    static final String ANSWERED = """
            select coalesce(sum(number), 0) as sum,
                   coalesce(sum(members) filter (where element ->> 0 = 'VALUE'), 0)::bigint as answered,
                   coalesce(sum(members) filter (where element ->> 0 = 'REFUSED'), 0)::bigint as refused
            from member""";

    private static final String LOCATED = """
            , l as (
              select element ->> 0 as detail, (element ->> 1)::uuid as home_id, element ->> 2 as sector,
                     element ->> 3 as municipality, element ->> 4 as sex, element ->> 5 as month, members, number
              from member)
            select coalesce(%s, '') as key, sum(members)::bigint as members, sum(%s) as sum
            from l group by 1""";

    static final String ANSWER = "ANSWER.";

    private final Handle db;
    private final Moment moment;
    private final @Nullable RollUpSeries series;

    /** @param series that the date belongs to; null: it stands alone */
    RollUpReader(Handle db, Moment moment, @Nullable RollUpSeries series) {
        this.db = db;
        this.moment = moment;
        this.series = series;
    }

    /** What stands on a date. @param day the date's name in the statement */
    static String standing(String day) {
        return STANDING_ON.formatted(day);
    }

    /** Whether it can tell what is asked for. */
    boolean tells() {
        return moment.knowsAll();
    }

    /** As {@link #tells()}; whom two kinds of facts single out together is asked of the facts. */
    boolean tells(Measure.Count count) {
        return tells() && count.holding() == null && !count.people();
    }

    /** Distinct subjects of the selected facts. */
    long members(Selector facts) {
        return series == null
                ? at(STANDING + MEMBERS, facts).mapTo(Long.class).one()
                : series.members(facts, moment.asOf());
    }

    FactReader.Answers answers(String name) {
        return series == null
                ? at(STANDING + ANSWERED, ANSWER + name, List.of())
                        .mapTo(FactReader.Answers.class)
                        .one()
                : series.answers(name, moment.asOf());
    }

    /** Distinct subjects by what they are. */
    List<PartRow> parts(Selector facts, Dimension by) {
        return at(STANDING + LOCATED.formatted(key(by), "members"), facts)
                .mapTo(PartRow.class)
                .list();
    }

    /** Whoever answered last with this status, and the sum of their numbers. */
    List<PartRow> answered(String name, String status, Dimension by) {
        // An answer has no area.
        String key = by == Dimension.AREA ? "null::text" : key(by);
        return at(STANDING + LOCATED.formatted(key, "number"), ANSWER + name, List.of(status))
                .mapTo(PartRow.class)
                .list();
    }

    private static String key(Dimension by) {
        return switch (by) {
            case CONSORTIUM -> "home_id::text";
            case SECTOR -> "coalesce(sector, " + PartReader.trait("home_id", "SECTOR") + ")";
            case MUNICIPALITY -> "coalesce(municipality, " + PartReader.trait("home_id", "MUNICIPALITY") + ")";
            case GROUP -> PartReader.trait("home_id", "COHORT");
            case SEX -> "sex";
            case AREA -> PartReader.area("detail");
            case MONTH -> "month";
        };
    }

    private Query at(String sql, Selector facts) {
        return at(sql, facts.kind().name(), facts.details());
    }

    private Query at(String sql, String kind, List<String> details) {
        return bind(moment.bind(db.createQuery(sql)), kind, details);
    }

    static Query bind(Query query, String kind, List<String> details) {
        return query.bind("kind", kind)
                .bind("any", details.isEmpty())
                .bindArray("details", String.class, details.toArray());
    }
}
