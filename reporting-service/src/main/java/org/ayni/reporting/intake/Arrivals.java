package org.ayni.reporting.intake;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.ayni.reporting.intake.FactBatch.FactRow;
import org.jdbi.v3.core.Handle;

/** What the facts of a batch are to those that are there already; to be asked before any of them is written. */
final class Arrivals {

    /** Each look-up is one by an index, whatever size the planner remembers of the table: so does the limit ensure. */
    private static final String LOOK = """
            select ahead.it is null as may_lead, other.it is not null as counted
            from unnest(:kinds::text[], :details::text[], :subjects::uuid[], :validOn::date[], :bookedOn::date[],
                        :recordedAt::timestamptz[]) with ordinality
              as i (kind, detail, subject_id, valid_on, booked_on, recorded_at, place)
            left join lateral (
              select true as it from fact f
              where f.leads and f.kind = i.kind and f.detail = i.detail and f.subject_id = i.subject_id
                and f.valid_on <= i.valid_on and f.recorded_at <= i.recorded_at and f.ended_on is null
              limit 1) ahead on true
            left join lateral (
              select true as it from fact f where f.leads and f.kind = i.kind and f.subject_id = i.subject_id
              limit 1) other on true
            order by place""";

    private final List<FactRow> rows;
    private final List<Look> looks;

    /**
     * @param mayLead none that is there leads before it and goes on: only then does it change a number of its kind
     * @param counted its subject is in the numbers of its kind
     */
    private record Look(boolean mayLead, boolean counted) {}

    private Arrivals(List<FactRow> rows, List<Look> looks) {
        this.rows = rows;
        this.looks = looks;
    }

    static Arrivals of(Handle db, List<FactRow> rows) {
        if (rows.isEmpty()) {
            return new Arrivals(rows, List.of());
        }
        var query = db.createQuery(LOOK);
        Columns.texts(query, "kinds", rows, FactRow::kind);
        Columns.texts(query, "details", rows, FactRow::detail);
        Columns.uuids(query, "subjects", rows, FactRow::subject);
        return new Arrivals(
                rows,
                Columns.times(query, rows, FactRow::dates).mapTo(Look.class).list());
    }

    /** Of each fact, in their order. */
    List<Boolean> mayLead() {
        return looks.stream().map(Look::mayLead).toList();
    }

    /** Those that may lead, of subjects that are in the numbers, or of subjects that are not yet. */
    Set<RollUp.Fact> leading(boolean counted) {
        Set<RollUp.Fact> facts = new HashSet<>();
        IntStream.range(0, rows.size())
                .filter(i -> looks.get(i).mayLead && looks.get(i).counted == counted)
                .forEach(i -> facts.add(
                        new RollUp.Fact(rows.get(i).kind(), rows.get(i).subject())));
        return facts;
    }
}
