package org.ayni.reporting.fact;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ayni.reporting.framework.FactKind;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Counts by what facts, or the people they are about, say in their detail. */
public final class KindReader {

    private static final String BY_DETAIL = """
            select f.detail as key, count(distinct f.subject_id) as number, 0 as certified from fact f
            where f.leads and f.kind = :kind and %s group by 1""".formatted(Members.holds("f"));

    /**
     * The last event that says something of a person says all of it: a person speaks several languages. UNKNOWN is
     * what nobody knows.
     */
    private static final String BY_TRAIT = """
            with person as (select distinct subject_id from fact f where f.leads and f.kind = 'PERSON' and %1$s),
            certified as (
              select distinct subject_id from fact f where f.leads and f.kind = 'COURSE_CERTIFICATE' and %1$s),
            said as (
              select t.subject_id, t.value from trait t join (
                select distinct on (subject_id) subject_id, event_id from trait
                where name = :name and valid_on <= :asOf and booked_on <= :knownOn and recorded_at <= :knownAt
                order by subject_id, valid_on desc, recorded_at desc, event_id desc) last using (subject_id, event_id)
              where t.name = :name and t.value <> 'UNKNOWN')
            select coalesce(s.value, '') as key, count(*) as number, count(c.subject_id) as certified
            from person p left join said s using (subject_id) left join certified c using (subject_id) group by 1
            """.formatted(Members.holds("f"));

    /** The last look at each practice; leading is no matter, for none ends another. */
    private static final String HINDRANCES = """
            select last.detail as key, count(*) as number, 0 as certified
            from (
              select distinct on (f.subject_id) f.subject_id, f.detail
              from fact f where f.kind = 'PRACTICE_LOOKED' and %s
              order by f.subject_id, f.valid_on desc, f.recorded_at desc, f.event_id desc) last
            where last.detail <> 'APPLIED' group by 1""".formatted(Members.holds("f"));

    private final Handle db;
    private final Moment moment;

    KindReader(Handle db, Moment moment) {
        this.db = db;
        this.moment = moment;
    }

    /**
     * One group of people.
     *
     * @param key empty: those of whom it is not known
     * @param certified those among them who hold a course's certificate
     */
    public record Group(String key, long number, long certified) {}

    /** Distinct subjects of facts of a kind, by the facts' detail. */
    public Map<String, Long> byDetail(FactKind kind) {
        return counts(query(BY_DETAIL).bind("kind", kind.name()));
    }

    /** Practices of persons that were not, or not wholly, applied when somebody looked last, by the reason. */
    public Map<String, Long> hindrances() {
        return counts(query(HINDRANCES));
    }

    /** Registered people by a trait; whoever has several values is in several groups. */
    public List<Group> peopleBy(String trait) {
        return query(BY_TRAIT).bind("name", trait).mapTo(Group.class).list();
    }

    private static Map<String, Long> counts(Query query) {
        Map<String, Long> counts = new HashMap<>();
        query.mapTo(Group.class).forEach(row -> counts.put(row.key(), row.number()));
        return counts;
    }

    private Query query(String sql) {
        return moment.bind(db.createQuery(sql));
    }
}
