package org.ayni.reporting.fact;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ayni.reporting.framework.Measure;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** Members of a figure by what they are; a part's key is empty for those of which it is not known. */
public final class PartReader {

    /** A member with the enterprise and the consortium where it belongs. */
    private static final String LOCATED = """
            , placed as (
              select m.*, coalesce(m.enterprise_id, (
                select r.enterprise_id from fact r
                where r.leads and r.kind = 'ROLE' and r.subject_id = m.person_id and %s
                order by r.valid_on, r.recorded_at, r.event_id, r.ordinal limit 1)) as place_id
              from member m),
            located as (
              select p.*, coalesce(p.consortium_id, (
                select b.consortium_id from fact b
                where b.leads and b.kind = 'MEMBERSHIP' and b.detail = '' and b.subject_id = p.place_id and %s
                order by b.valid_on desc, b.recorded_at desc, b.event_id, b.ordinal limit 1)) as home_id
              from placed p),
            keyed as (select coalesce(%%s, '') as key, number from located l)
            """.formatted(Members.holds("r"), Members.holds("b"));

    private static final String TRAIT = """
            (select t.value from trait t where t.subject_id = %s and t.name = '%s' and t.valid_on <= :asOf
             and t.booked_on <= :knownOn and t.recorded_at <= :knownAt
             order by t.valid_on desc, t.recorded_at desc, t.event_id desc, t.ordinal desc limit 1)""";

    private static final String AREAS = "'BUSINESS_MANAGEMENT', 'PRODUCTION', 'MARKET', 'CREDIT', 'LEGAL'";

    private final Handle db;
    private final Moment moment;
    private final RollUpReader rollUp;

    PartReader(Handle db, Moment moment) {
        this.db = db;
        this.moment = moment;
        this.rollUp = new RollUpReader(db, moment, null);
    }

    /** One part. */
    public record PartRow(String key, long members, BigDecimal sum) {}

    /** What a subject is. */
    private record TraitRow(String key, String value) {}

    /** Distinct subjects. */
    public Map<String, PartRow> of(Measure.Count count, Dimension by) {
        return rollUp.tells()
                ? parts(rollUp.parts(Asked.of(count), by))
                : parts(Members.bind(query(Members.of(count), by), count));
    }

    /** Subjects that answered with a number, and the sum of their numbers. */
    public Map<String, PartRow> of(Measure.Readings readings, Dimension by) {
        return rollUp.tells()
                ? parts(rollUp.answered(readings.name(), "VALUE", by))
                : parts(Members.bind(query(Members.of(readings), by), readings));
    }

    /** Subjects that changed enough. */
    public Map<String, PartRow> of(Measure.Change change, Dimension by) {
        return rollUp.tells()
                ? parts(rollUp.parts(Asked.of(change), by))
                : parts(Members.bind(query(Members.of(change), by), change));
    }

    /** Enterprises by how they answered: those whose last answer of any round has this status. */
    public Map<String, PartRow> answered(Measure.Readings readings, String status, Dimension by) {
        if (rollUp.tells()) {
            return parts(rollUp.answered(readings.name(), status, by));
        }
        String members = "with member as (select subject_id, null::uuid as person_id, subject_id as enterprise_id, "
                + "null::uuid as consortium_id, '' as detail, valid_on, event_id, 0::numeric as number from ("
                + Members.LAST_ANSWERS + ") a where status = :status)";
        return parts(Members.bind(query(members, by), readings).bind("status", status));
    }

    /** Enterprises of a comparison: {@code BASELINE} or {@code REFUSED} at the baseline, or {@code PAIRED}. */
    public Map<String, PartRow> compared(Measure.Change change, String which, Dimension by) {
        if (rollUp.tells()) {
            return parts(rollUp.parts(Asked.compared(change, which), by));
        }
        String from =
                switch (which) {
                    case "PAIRED" -> "pair";
                    case "REFUSED" -> "last where detail = 'BASELINE' and status = 'REFUSED'";
                    default -> "last where detail = 'BASELINE' and status = 'VALUE'";
                };
        String members = Members.CHANGES + ", member as (select subject_id, null::uuid as person_id, subject_id as "
                + "enterprise_id, null::uuid as consortium_id, '' as detail, valid_on, event_id, 0::numeric as number "
                + "from " + from + ")";
        return parts(Members.bind(query(members, by), change));
    }

    /** The names of the consortia, by their ids as text. */
    public Map<String, String> names() {
        return traits("NAME");
    }

    /** The trades of enterprises and consortia, by their ids as text. */
    public Map<String, String> sectors() {
        return traits("SECTOR");
    }

    /** First or second group, by the consortia's ids as text; without those of which it is not known. */
    public Map<String, String> groups() {
        return traits("COHORT");
    }

    private Map<String, String> traits(String name) {
        Map<String, String> traits = new HashMap<>();
        // The name stands in the text, so that the planner knows which index has it.
        at("select distinct on (subject_id) subject_id::text as key, value from trait where name = '" + name + "' "
                        + "and valid_on <= :asOf and booked_on <= :knownOn and recorded_at <= :knownAt "
                        + "order by subject_id, valid_on desc, recorded_at desc")
                .mapTo(TraitRow.class)
                .forEach(row -> traits.put(row.key(), row.value()));
        return traits;
    }

    private Query query(String members, Dimension by) {
        return at(members
                + LOCATED.formatted(key(by))
                + "select key, count(*) as members, coalesce(sum(number), 0) as sum from keyed group by key");
    }

    private Query at(String sql) {
        return moment.bind(db.createQuery(sql));
    }

    private static String key(Dimension by) {
        return switch (by) {
            case CONSORTIUM -> "l.home_id::text";
            case SECTOR -> either("SECTOR");
            case MUNICIPALITY -> either("MUNICIPALITY");
            case GROUP -> trait("l.home_id", "COHORT");
            case SEX -> trait("l.person_id", "SEX");
            case AREA -> area("l.detail");
            case MONTH -> "to_char(l.valid_on, 'YYYY-MM')";
        };
    }

    private static String either(String name) {
        return "coalesce(" + trait("l.place_id", name) + ", " + trait("l.home_id", name) + ")";
    }

    static String area(String detail) {
        String first = "split_part(" + detail + ", '.', 1)";
        return "case when " + first + " in (" + AREAS + ") then " + first + " end";
    }

    static String trait(String subject, String name) {
        return TRAIT.formatted(subject, name);
    }

    private static Map<String, PartRow> parts(Query query) {
        return parts(query.mapTo(PartRow.class).list());
    }

    private static Map<String, PartRow> parts(List<PartRow> rows) {
        Map<String, PartRow> parts = new HashMap<>();
        rows.forEach(row -> parts.put(row.key(), row));
        return parts;
    }

    /** Members of a part; none where there is no such part. */
    public static long members(Map<String, PartRow> parts, String key) {
        @Nullable PartRow part = parts.get(key);
        return part == null ? 0 : part.members();
    }
}
