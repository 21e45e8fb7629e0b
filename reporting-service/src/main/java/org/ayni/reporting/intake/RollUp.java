package org.ayni.reporting.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ayni.reporting.framework.FactKind;
import org.ayni.reporting.intake.FactBatch.FactRow;
import org.ayni.reporting.intake.FactBatch.TraitRow;
import org.jdbi.v3.core.Handle;

/**
 * Keeps the numbers of subjects in step with a batch. Whoever the batch touches is taken out of the numbers before the
 * batch is written and put in again after it. So the numbers are those that all facts would give, whatever the order.
 */
final class RollUp {

    /** By these facts the parts are told to which others belong. */
    private static final Set<String> PLACING = Set.of(FactKind.ROLE.name(), FactKind.MEMBERSHIP.name());

    private static final LocalDate ALWAYS = LocalDate.of(1, 1, 1);

    /** One batch after the other: what another one is writing could not be seen, and would be counted by neither. */
    private static final String IN_TURN = "select pg_advisory_xact_lock('fact_count'::regclass::oid::bigint)";

    /** A fact that will not lead changes no number: most of a batch are such. */
    private static final String LEADING = """
            select distinct i.kind, i.subject_id
            from unnest(:kinds::text[], :details::text[], :subjects::uuid[], :validOn::date[], :bookedOn::date[],
                        :recordedAt::timestamptz[])
              as i (kind, detail, subject_id, valid_on, booked_on, recorded_at)
            where not exists (
              select 1 from fact f
              where f.leads and f.kind = i.kind and f.detail = i.detail and f.subject_id = i.subject_id
                and f.valid_on <= i.valid_on and f.recorded_at <= i.recorded_at and f.ended_on is null)""";

    private static final String ENDED = """
            select distinct kind, subject_id from fact where source_id = any(:sources)""";

    /** Of those whose places or traits change: all that is known of them, and of the people who work there. */
    private static final String PLACED = """
            select distinct f.kind, f.subject_id
            from (select unnest(:changed::uuid[]) as id
                  union select subject_id from fact where kind = 'ROLE' and enterprise_id = any(:changed)) who
              join fact f on f.person_id = who.id
            where f.leads and f.person_id is not null
            union
            select kind, subject_id from fact where enterprise_id = any(:changed) and leads""";

    private static final String ASKED = """
            select distinct name, subject_id from reading_subject where subject_id = any(:changed)""";

    private final Handle db;
    private final Set<Fact> facts;
    private final Map<Answer, LocalDate> answers = new HashMap<>();

    /** A kind of facts of a subject. */
    record Fact(String kind, UUID subjectId) {}

    /** A question asked of a subject. */
    record Answer(String name, UUID subjectId) {}

    private RollUp(Handle db, Set<Fact> facts) {
        this.db = db;
        this.facts = facts;
    }

    /**
     * Whom a batch touches; to be asked before any of it is written.
     *
     * @param ended the sources that the batch ends
     */
    static RollUp of(Handle db, FactBatch batch, UUID[] ended) {
        db.execute(IN_TURN);
        Set<Fact> facts = leading(db, batch.facts);
        if (ended.length > 0) {
            facts.addAll(db.createQuery(ENDED)
                    .bindArray("sources", UUID.class, (Object[]) ended)
                    .mapTo(Fact.class)
                    .list());
        }
        RollUp touched = new RollUp(db, facts);
        batch.readings.forEach(row -> touched.answered(
                new Answer(row.name(), row.subject()), row.dates().validOn()));
        touched.placed(Stream.concat(
                        facts.stream()
                                .filter(fact -> PLACING.contains(fact.kind()))
                                .map(Fact::subjectId),
                        batch.traits.stream().map(TraitRow::subject))
                .distinct()
                .toArray());
        return touched;
    }

    private static Set<Fact> leading(Handle db, List<FactRow> rows) {
        if (rows.isEmpty()) {
            return new HashSet<>();
        }
        var query = db.createQuery(LEADING);
        Columns.texts(query, "kinds", rows, FactRow::kind);
        Columns.texts(query, "details", rows, FactRow::detail);
        Columns.uuids(query, "subjects", rows, FactRow::subject);
        return Columns.times(query, rows, FactRow::dates).mapTo(Fact.class).collect(Collectors.toSet());
    }

    private void placed(Object[] changed) {
        if (changed.length == 0) {
            return;
        }
        facts.addAll(db.createQuery(PLACED)
                .bindArray("changed", UUID.class, changed)
                .mapTo(Fact.class)
                .list());
        db.createQuery(ASKED)
                .bindArray("changed", UUID.class, changed)
                .mapTo(Answer.class)
                .forEach(answer -> answered(answer, ALWAYS));
    }

    /** What was answered before that day stays as it is. */
    private void answered(Answer answer, LocalDate since) {
        answers.merge(answer, since, (one, other) -> one.isBefore(other) ? one : other);
    }

    void takeAway() {
        count(-1);
    }

    void add() {
        count(1);
    }

    private void count(int sign) {
        if (!facts.isEmpty()) {
            List<Fact> rows = new ArrayList<>(facts);
            var count = db.createQuery("select count_facts(:sign, :kinds, :subjects)::text")
                    .bind("sign", sign);
            Columns.texts(count, "kinds", rows, Fact::kind);
            Columns.uuids(count, "subjects", rows, Fact::subjectId)
                    .mapTo(String.class)
                    .one();
        }
        if (!answers.isEmpty()) {
            List<Map.Entry<Answer, LocalDate>> rows = List.copyOf(answers.entrySet());
            var count = db.createQuery("select count_answers(:sign, :names, :subjects, :since::date[])::text")
                    .bind("sign", sign);
            Columns.texts(count, "names", rows, row -> row.getKey().name());
            Columns.uuids(count, "subjects", rows, row -> row.getKey().subjectId());
            Columns.texts(count, "since", rows, row -> row.getValue().toString())
                    .mapTo(String.class)
                    .one();
        }
    }
}
