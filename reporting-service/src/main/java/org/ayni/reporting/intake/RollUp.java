package org.ayni.reporting.intake;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.ayni.reporting.framework.FactKind;
import org.ayni.reporting.intake.FactBatch.FactRow;
import org.ayni.reporting.intake.FactBatch.ReadingRow;
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

    private static final String ANSWERED = """
            select i.name, i.subject_id from unnest(:names::text[], :subjects::uuid[]) as i (name, subject_id)
            cross join lateral (
              select 1 from reading r where r.name = i.name and r.subject_id = i.subject_id limit 1) there""";

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
    private final Arrivals arrivals;
    private final Set<Fact> facts;
    private final Set<Fact> newFacts;
    private final Map<Answer, LocalDate> answers = new HashMap<>();
    private final Set<Answer> newAnswers = new HashSet<>();

    /** A kind of facts of a subject. */
    record Fact(String kind, UUID subjectId) {}

    /** A question asked of a subject. */
    record Answer(String name, UUID subjectId) {}

    private RollUp(Handle db, List<FactRow> rows) {
        this.db = db;
        db.execute(IN_TURN);
        this.arrivals = Arrivals.of(db, rows);
        this.facts = arrivals.leading(true);
        this.newFacts = arrivals.leading(false);
    }

    /**
     * Whom a batch touches; to be asked before any of it is written.
     *
     * @param ended the sources that the batch ends
     */
    static RollUp of(Handle db, FactBatch batch, UUID[] ended) {
        RollUp touched = new RollUp(db, batch.facts);
        if (ended.length > 0) {
            touched.facts.addAll(db.createQuery(ENDED)
                    .bindArray("sources", UUID.class, (Object[]) ended)
                    .mapTo(Fact.class)
                    .list());
        }
        touched.asked(batch.readings);
        touched.placed(Stream.concat(
                        Stream.concat(touched.facts.stream(), touched.newFacts.stream())
                                .filter(fact -> PLACING.contains(fact.kind()))
                                .map(Fact::subjectId),
                        batch.traits.stream().map(TraitRow::subject))
                .distinct()
                .toArray());
        return touched;
    }

    Arrivals arrivals() {
        return arrivals;
    }

    private void asked(List<ReadingRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        rows.forEach(row ->
                answered(new Answer(row.name(), row.subject()), row.dates().validOn()));
        List<Answer> all = List.copyOf(answers.keySet());
        newAnswers.addAll(all);
        var query = db.createQuery(ANSWERED);
        Columns.texts(query, "names", all, Answer::name);
        Columns.uuids(query, "subjects", all, Answer::subjectId)
                .mapTo(Answer.class)
                .forEach(newAnswers::remove);
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

    /** Nobody who is new. */
    void takeAway() {
        count(
                -1,
                facts,
                answers.keySet().stream()
                        .filter(answer -> !newAnswers.contains(answer))
                        .toList());
    }

    void add() {
        facts.addAll(newFacts);
        count(1, facts, answers.keySet());
    }

    private void count(int sign, Collection<Fact> counted, Collection<Answer> given) {
        if (!counted.isEmpty()) {
            List<Fact> rows = List.copyOf(counted);
            var count = db.createQuery("select count_facts(:sign, :kinds, :subjects)::text")
                    .bind("sign", sign);
            Columns.texts(count, "kinds", rows, Fact::kind);
            Columns.uuids(count, "subjects", rows, Fact::subjectId)
                    .mapTo(String.class)
                    .one();
        }
        if (!given.isEmpty()) {
            List<Answer> rows = List.copyOf(given);
            var count = db.createQuery("select count_answers(:sign, :names, :subjects, :since::date[])::text")
                    .bind("sign", sign);
            Columns.texts(count, "names", rows, Answer::name);
            Columns.uuids(count, "subjects", rows, Answer::subjectId);
            Columns.texts(count, "since", rows, row -> answers.getOrDefault(row, ALWAYS)
                            .toString())
                    .mapTo(String.class)
                    .one();
        }
    }
}
