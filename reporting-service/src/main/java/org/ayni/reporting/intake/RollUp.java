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

    /**
     * By these facts the parts are told to which others belong. One that does not lead counts as well: it may be in
     * another place, or come with its own end, which lets it lead.
     */
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

    /**
     * Enterprises whose answers change, whoever works where a counted fact or an answer changes, and persons whose
     * roles or traits change. Where an enterprise is placed anew, {@link #PLACED} and {@link #ASKED} bring its facts
     * and answers.
     */
    private static final String DERIVED = """
            with asked as (select distinct counted, name from public.derived_count),
            touched as (
              select counted, name, subject_id as enterprise
              from unnest(:kinds::text[], :subjects::uuid[]) as f (name, subject_id) join asked using (name)
              where counted = 'WORKERS'
              union
              select counted, name, subject_id
              from unnest(:names::text[], :enterprises::uuid[]) as a (name, subject_id) join asked using (name)
              where counted in ('CHANGED', 'OWNERS'))
            select counted, name, enterprise as subject_id from touched where counted = 'CHANGED'
            union
            select counted, name, r.subject_id from touched cross join lateral (
              select subject_id from fact where kind = 'ROLE' and enterprise_id = enterprise offset 0) r
            where counted <> 'CHANGED'
            union
            select counted, name, person from asked cross join unnest(:people::uuid[]) as person
            where counted <> 'CHANGED'""";

    private static final String COUNT_DERIVED = """
            select count_derived(:sign, counted, name, array_agg(subject_id))::text
            from unnest(:counted::text[], :names::text[], :subjects::uuid[]) as d (counted, name, subject_id)
            group by counted, name""";

    private final Handle db;
    private final Arrivals arrivals;
    private final Set<Fact> facts;
    private final Set<Fact> newFacts;
    private final Map<Answer, LocalDate> answers = new HashMap<>();
    private final Set<Answer> newAnswers = new HashSet<>();
    private List<Derived> derived = List.of();

    /** A kind of facts of a subject. */
    record Fact(String kind, UUID subjectId) {}

    /** A question asked of a subject. */
    record Answer(String name, UUID subjectId) {}

    /** What is derived of a person or an enterprise. */
    record Derived(String counted, String name, UUID subjectId) {}

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
        UUID[] changed = Stream.of(
                        touched.facts.stream()
                                .filter(it -> PLACING.contains(it.kind()))
                                .map(Fact::subjectId),
                        batch.facts.stream()
                                .filter(it -> PLACING.contains(it.kind()))
                                .map(FactRow::subject),
                        batch.traits.stream().map(TraitRow::subject))
                .flatMap(it -> it)
                .distinct()
                .toArray(UUID[]::new);
        touched.placed(changed);
        touched.derive(changed);
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

    private void placed(UUID[] changed) {
        if (changed.length == 0) {
            return;
        }
        facts.addAll(db.createQuery(PLACED)
                .bindArray("changed", UUID.class, (Object[]) changed)
                .mapTo(Fact.class)
                .list());
        db.createQuery(ASKED)
                .bindArray("changed", UUID.class, (Object[]) changed)
                .mapTo(Answer.class)
                .forEach(answer -> answered(answer, ALWAYS));
    }

    private void derive(UUID[] changed) {
        List<Fact> all = Stream.concat(facts.stream(), newFacts.stream()).toList();
        List<Answer> given = List.copyOf(answers.keySet());
        var query = db.createQuery(DERIVED).bindArray("people", UUID.class, (Object[]) changed);
        Columns.texts(query, "kinds", all, Fact::kind);
        Columns.uuids(query, "subjects", all, Fact::subjectId);
        Columns.texts(query, "names", given, Answer::name);
        derived = Columns.uuids(query, "enterprises", given, Answer::subjectId)
                .mapTo(Derived.class)
                .list();
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
            facts(sign, List.copyOf(counted));
        }
        if (!given.isEmpty()) {
            answers(sign, List.copyOf(given));
        }
        if (!derived.isEmpty()) {
            var count = db.createQuery(COUNT_DERIVED).bind("sign", sign);
            Columns.texts(count, "counted", derived, Derived::counted);
            Columns.texts(count, "names", derived, Derived::name);
            Columns.uuids(count, "subjects", derived, Derived::subjectId)
                    .mapTo(String.class)
                    .list();
        }
    }

    private void facts(int sign, List<Fact> rows) {
        var count = db.createQuery("select count_facts(:sign, :kinds, :subjects)::text")
                .bind("sign", sign);
        Columns.texts(count, "kinds", rows, Fact::kind);
        Columns.uuids(count, "subjects", rows, Fact::subjectId)
                .mapTo(String.class)
                .one();
    }

    private void answers(int sign, List<Answer> rows) {
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
