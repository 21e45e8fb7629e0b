package org.ayni.reporting.fact;

import java.util.List;
import org.ayni.reporting.fact.PartReader.PartRow;
import org.ayni.reporting.framework.Measure;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/**
 * Counts without looking at facts: by the numbers that the intake keeps of each day, month and year. The rows read grow
 * with the parts and the years, not with subjects or events. They tell what is known now, nothing else.
 */
final class RollUpReader {

    /** The years before that of the date, the months of its own, and the days of its month. */
    private static final String STANDING_ON = """
            with standing as (
              select path, sum(members) as members, sum(number) as number
              from fact_count
              where kind = :kind and dimension = :dimension
                and ((span = 'YEAR' and starts_on < date_trunc('year', %1$s::date)::date)
                     or (span = 'MONTH' and starts_on >= date_trunc('year', %1$s::date)::date
                         and starts_on < date_trunc('month', %1$s::date)::date)
                     or (span = 'DAY' and starts_on between date_trunc('month', %1$s::date)::date and %1$s))
              group by path having sum(members) <> 0),
            member as (
              select element, sum(members) as members, sum(number) as number
              from standing cross join lateral (
                select element from jsonb_array_elements(path) with ordinality as had (element, place)
                where (:any or element ->> 0 = any(:details)) and (:anyRole or jsonb_exists_any(element -> 2, :roles))
                order by place limit 1) first
              group by element)
            """;

    private static final String STANDING = standing(":asOf");

    /** The dimension of the numbers that are about none. */
    static final String WHOLE = "";

    static final String MEMBERS = "select coalesce(sum(members), 0)::bigint as members from member";

    static final String ANSWERED = """
            select coalesce(sum(number), 0) as sum,
                   coalesce(sum(members) filter (where element ->> 0 = 'VALUE'), 0)::bigint as answered,
                   coalesce(sum(members) filter (where element ->> 0 = 'REFUSED'), 0)::bigint as refused
            from member""";

    private static final String LOCATED = """
            , l as (
              select element ->> 0 as detail, element ->> 1 as value, (element ->> 3)::uuid as instead, members, number
              from member)
            select coalesce(%s, '') as key, sum(members)::bigint as members, sum(%s) as sum
            from l group by 1""";

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

    /** Distinct subjects. */
    long members(Asked asked) {
        return series == null
                ? at(STANDING + MEMBERS, asked, WHOLE).mapTo(Long.class).one()
                : series.members(asked, moment.asOf());
    }

    FactReader.Answers answers(String name) {
        Asked asked = Asked.answers(name, List.of());
        return series == null
                ? at(STANDING + ANSWERED, asked, WHOLE)
                        .mapTo(FactReader.Answers.class)
                        .one()
                : series.answers(asked, moment.asOf());
    }

    FactReader.Pairs pairs(Measure.Change change) {
        return new FactReader.Pairs(
                members(Asked.compared(change, Asked.BASELINE)),
                members(Asked.compared(change, Asked.PAIRED)),
                members(Asked.compared(change, Asked.REFUSED)),
                members(Asked.of(change)));
    }

    /** Distinct subjects by what they are. */
    List<PartRow> parts(Asked asked, Dimension by) {
        return parts(asked, by, "members");
    }

    /** Whoever answered last with this status, and the sum of their numbers. */
    List<PartRow> answered(String name, String status, Dimension by) {
        return parts(Asked.answers(name, List.of(status)), by, "number");
    }

    private List<PartRow> parts(Asked asked, Dimension by, String summed) {
        return at(STANDING + LOCATED.formatted(key(by), summed), asked, kept(by))
                .mapTo(PartRow.class)
                .list();
    }

    /** The dimension whose numbers tell it. */
    private static String kept(Dimension by) {
        return switch (by) {
            case AREA -> WHOLE;
            case GROUP -> Dimension.CONSORTIUM.name();
            default -> by.name();
        };
    }

    private static String key(Dimension by) {
        return switch (by) {
            case CONSORTIUM, SEX, MONTH -> "l.value";
            case SECTOR, MUNICIPALITY -> "coalesce(l.value, " + PartReader.trait("l.instead", by.name()) + ")";
            case GROUP -> PartReader.trait("l.value::uuid", "COHORT");
            case AREA -> PartReader.area("l.detail");
        };
    }

    private Query at(String sql, Asked asked, String dimension) {
        return bind(moment.bind(db.createQuery(sql)), asked, dimension);
    }

    static Query bind(Query query, Asked asked, String dimension) {
        return query.bind("kind", asked.kind())
                .bind("dimension", dimension)
                .bind("any", asked.details().isEmpty())
                .bindArray("details", String.class, asked.details().toArray())
                .bind("anyRole", asked.roles().isEmpty())
                .bindArray("roles", String.class, asked.roles().toArray());
    }
}
