package org.ayni.reporting.fact;

import java.util.List;
import org.ayni.reporting.framework.Measure;
import org.ayni.reporting.framework.Measure.Selector;
import org.jdbi.v3.core.statement.Query;

/**
 * The statements' common parts: what holds at a moment, and the members of a figure: one row for each subject that it
 * counts, with its first qualifying fact. Every subject has one first fact, so parts of a figure add up to it.
 */
final class Members {

    /** True and known at the moment, and not ended as far as known. */
    private static final String HOLDS = """
            %1$s.valid_on <= :asOf and %1$s.booked_on <= :knownOn and %1$s.recorded_at <= :knownAt
            and not coalesce(%1$s.ended_on <= :asOf and %1$s.end_booked_on <= :knownOn
                             and %1$s.end_recorded_at <= :knownAt, false)""";

    private static final String SELECTED =
            "%1$s.leads and %1$s.kind = :%2$sKind and (:%2$sAny or %1$s.detail = any(:%2$sDetails)) and " + HOLDS;

    private static final String LAST = """
            valid_on <= :asOf and booked_on <= :knownOn and recorded_at <= :knownAt
            order by valid_on desc, recorded_at desc, event_id desc limit 1""";

    /** The last answer of each subject, whatever the round: from subject to subject, not through all answers. */
    static final String LAST_ANSWERS = """
            select who.subject_id, last.number, last.status, last.valid_on, last.event_id
            from (select distinct subject_id from reading_subject where name = :name) who cross join lateral (
              select number, status, valid_on, event_id from reading r
              where r.name = :name and r.subject_id = who.subject_id and %s) last""".formatted(LAST);

    /**
     * Last answers of both rounds of whoever was asked in the first, those with a number in both, and the enterprises
     * that changed enough.
     */
    static final String CHANGES = """
            with last as materialized (
              select who.subject_id, round.detail, last.number, last.status, last.unit, last.valid_on, last.event_id
              from reading_subject who
              cross join lateral (values ('BASELINE'), ('FOLLOW_UP')) as round (detail)
              cross join lateral (
                select number, status, unit, valid_on, event_id from reading r
                where r.name = :name and r.detail = round.detail and r.subject_id = who.subject_id and %s) last
              where who.name = :name and who.detail = 'BASELINE'),
            pair as (
              select subject_id, b.number as before, f.number as after, f.valid_on, f.event_id
              from last b join last f using (subject_id, unit)
              where b.detail = 'BASELINE' and f.detail = 'FOLLOW_UP' and b.status = 'VALUE' and f.status = 'VALUE'),
            risen as (
              select * from pair
              where after > before * :factor or (after = before * :factor and not :strictly))
            """.formatted(LAST);

    private static final String OF_FACTS = """
            select distinct on (f.subject_id) f.subject_id, f.person_id, f.enterprise_id, f.consortium_id, f.detail,
                   f.valid_on, f.event_id, 1::numeric as number
            from fact f where %s %s
            order by f.subject_id, f.valid_on, f.recorded_at, f.event_id, f.ordinal""";

    private static final String OF_PEOPLE = """
            select distinct on (r.subject_id) r.subject_id, r.subject_id as person_id, r.enterprise_id,
                   q.consortium_id, q.detail, q.valid_on, q.event_id, 1::numeric as number
            from fact r join (%s) q on q.subject_id = r.enterprise_id where r.kind = 'ROLE' and %s
            order by r.subject_id, q.valid_on, r.valid_on, r.recorded_at, r.event_id, r.ordinal""";

    private static final String OF_ANSWERS = """
            select subject_id, null::uuid as person_id, subject_id as enterprise_id, null::uuid as consortium_id,
                   '' as detail, valid_on, event_id, number
            from (%s) a where status = 'VALUE'""".formatted(LAST_ANSWERS);

    private static final String OF_OWNERS = """
            select distinct on (r.subject_id) r.subject_id, r.subject_id as person_id, r.enterprise_id,
                   null::uuid as consortium_id, '' as detail, n.valid_on, n.event_id, 1::numeric as number
            from fact r join risen n on n.subject_id = r.enterprise_id
            where r.kind = 'ROLE' and r.detail = 'OWNER' and %s
            order by r.subject_id, n.valid_on, r.valid_on, r.recorded_at, r.event_id, r.ordinal, n.event_id
            """.formatted(holds("r"));

    private static final String OF_CHANGED = """
            select subject_id, null::uuid as person_id, subject_id as enterprise_id, null::uuid as consortium_id,
                   '' as detail, valid_on, event_id, 1::numeric as number
            from risen""";

    private Members() {}

    static String holds(String row) {
        return HOLDS.formatted(row);
    }

    /** A fact of the selector that is bound under this prefix. */
    static String selected(String row, String prefix) {
        return SELECTED.formatted(row, prefix);
    }

    static Query select(Query query, String prefix, Selector facts) {
        List<String> details = facts.details();
        return query.bind(prefix + "Kind", facts.kind().name())
                .bind(prefix + "Any", details.isEmpty())
                .bindArray(prefix + "Details", String.class, details.toArray());
    }

    /** {@code with … member as (…)} of a count; {@link #bind(Query, Measure.Count)} binds it. */
    static String of(Measure.Count count) {
        String held = count.holding() == null
                ? ""
                : "and f.subject_id in (select h.subject_id from fact h where " + selected("h", "held") + ")";
        String facts = OF_FACTS.formatted(selected("f", "fact"), held);
        return "with member as (" + (count.people() ? OF_PEOPLE.formatted(facts, holds("r")) : facts) + ")";
    }

    static Query bind(Query query, Measure.Count count) {
        Query bound = select(query, "fact", count.facts());
        return count.holding() == null ? bound : select(bound, "held", count.holding());
    }

    /** Whoever answered with a number. */
    static String of(Measure.Readings ignored) {
        return "with member as (" + OF_ANSWERS + ")";
    }

    static Query bind(Query query, Measure.Readings readings) {
        return query.bind("name", readings.name());
    }

    /** Whoever changed enough, each with the later answer. */
    static String of(Measure.Change change) {
        return CHANGES + ", member as (" + (change.owners() ? OF_OWNERS : OF_CHANGED) + ")";
    }

    static Query bind(Query query, Measure.Change change) {
        return query.bind("name", change.question())
                .bind("factor", change.factor())
                .bind("strictly", change.strictly());
    }
}
