package org.ayni.reporting.fact;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ayni.reporting.framework.Measure;
import org.ayni.reporting.framework.Measure.Selector;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/**
 * Counts and sums facts at a moment. What is known now is told by the roll-ups; sums touch a row a day. What was known
 * earlier is asked of leading facts and last answers, about one row a subject.
 */
public final class FactReader {

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
            from (""" + Members.LAST_ANSWERS + ") last";

    private static final String PAIRS = Members.CHANGES + """
            select (select count(*) from last where detail = 'BASELINE' and status = 'VALUE') as baselines,
                   (select count(*) from pair) as paired,
                   (select count(*) from last where detail = 'BASELINE' and status = 'REFUSED') as refused,
                   case when :owners then (
                     select count(distinct r.subject_id) from fact r
                     where r.kind = 'ROLE' and r.detail = 'OWNER'
                       and r.enterprise_id in (select subject_id from risen) and %s)
                   else (select count(*) from risen) end as changed""".formatted(Members.holds("r"));

    private static final String MEASURED = """
            select id, number from measurement
            where indicator = :indicator and valid_on <= :asOf and booked_on <= :knownOn and recorded_at <= :knownAt
              and not coalesce(withdrawal_booked_on <= :knownOn and withdrawal_recorded_at <= :knownAt, false)
            order by valid_on desc, recorded_at desc, id desc limit 1""";

    private final Handle db;
    private final Moment moment;
    private final RollUpReader rollUp;

    public FactReader(Handle db, Moment moment) {
        this(db, moment, null);
    }

    private FactReader(Handle db, Moment moment, @Nullable RollUpSeries series) {
        this.db = db;
        this.moment = moment;
        this.rollUp = new RollUpReader(db, moment, series);
    }

    /** The sum and the number of the amounts or answers behind it. */
    public record Total(BigDecimal sum, long entries) {}

    /** The sum of answers with a number, how many those are, and how many refused. */
    public record Answers(BigDecimal sum, long answered, long refused) {}

    /**
     * What a comparison of two rounds found.
     *
     * @param baselines enterprises with a number in the baseline
     * @param paired enterprises with a number in both, in the same unit
     * @param refused enterprises that refused the baseline answer
     * @param changed how many count
     */
    public record Pairs(long baselines, long paired, long refused, long changed) {}

    /** A number that a person measured. */
    public record Measured(UUID id, BigDecimal number) {}

    /** The last manual measurement of an indicator that is not withdrawn; null where there is none. */
    public @Nullable Measured measured(String indicator) {
        return at(MEASURED)
                .bind("indicator", indicator)
                .mapTo(Measured.class)
                .findOne()
                .orElse(null);
    }

    /** The same facts taken apart. */
    public PartReader parts() {
        return new PartReader(db, moment);
    }

    /** The events behind the same facts. */
    public EventReader events() {
        return new EventReader(db, moment);
    }

    /** The portfolio as closes of days told it. */
    public ArrearsReader arrears() {
        return new ArrearsReader(db, moment);
    }

    /** Deposits in a currency, and the loans that they have to outlast. */
    public CoverReader cover(String currency) {
        return new CoverReader(db, moment, currency);
    }

    /** When training was held and for whom. */
    public TrainingReader training() {
        return new TrainingReader(db, moment);
    }

    /** Survey answers one by one. */
    public AnswerReader surveys() {
        return new AnswerReader(db, moment);
    }

    /** The same facts by their detail, and people by what they are. */
    public KindReader kinds() {
        return new KindReader(db, moment);
    }

    /** The same facts, as far as the same was known, of another valid date. */
    public FactReader on(LocalDate date) {
        return new FactReader(db, moment.on(date));
    }

    /** As {@link #on}, of several dates: what the roll-ups tell is read for all of them in one go. */
    public List<FactReader> onEach(List<LocalDate> dates) {
        RollUpSeries series = new RollUpSeries(db, dates);
        return dates.stream()
                .map(date -> new FactReader(db, moment.on(date), series))
                .toList();
    }

    public Moment moment() {
        return moment;
    }

    public long subjects(Selector facts) {
        if (rollUp.tells()) {
            return rollUp.members(Asked.of(facts));
        }
        return one(Members.select(
                at("select count(distinct f.subject_id) from fact f where " + Members.selected("f", "fact")),
                "fact",
                facts));
    }

    public long subjects(Measure.Count count) {
        return rollUp.tells()
                ? rollUp.members(Asked.of(count))
                : one(Members.bind(at(Members.of(count) + " select count(*) from member"), count));
    }

    public boolean any(Selector facts) {
        if (rollUp.tells()) {
            return rollUp.members(Asked.of(facts)) > 0;
        }
        Query query = at("select exists (select from fact f where " + Members.selected("f", "fact") + ")");
        return Members.select(query, "fact", facts).mapTo(Boolean.class).one();
    }

    public Total total(Measure.Sum sum) {
        return at(moment.byInstant() ? TOTAL_OF_AMOUNTS : TOTAL_OF_DAYS)
                .bind("name", sum.amount().name())
                .bind("unit", sum.unit())
                .bind("any", sum.details().isEmpty())
                .bindArray("details", String.class, sum.details().toArray())
                .mapTo(Total.class)
                .one();
    }

    public Answers answers(String name) {
        return rollUp.tells()
                ? rollUp.answers(name)
                : at(ANSWERS).bind("name", name).mapTo(Answers.class).one();
    }

    public Pairs pairs(Measure.Change change) {
        if (rollUp.tells()) {
            return rollUp.pairs(change);
        }
        return at(PAIRS)
                .bind("name", change.question())
                .bind("factor", change.factor())
                .bind("strictly", change.strictly())
                .bind("owners", change.owners())
                .mapTo(Pairs.class)
                .one();
    }

    private Query at(String sql) {
        return moment.bind(db.createQuery(sql));
    }

    private static long one(Query query) {
        return query.mapTo(Long.class).one();
    }
}
