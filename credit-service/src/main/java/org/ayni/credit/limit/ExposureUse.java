package org.ayni.credit.limit;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.ayni.contracts.credit.Borrower;
import org.ayni.credit.limit.ExposureLimit.Dimension;
import org.ayni.kit.money.Money;
import org.ayni.kit.problem.Problem;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/**
 * How much of a window one borrower, enterprise, consortium or sector has: a counter row each, taken in that order by a
 * conditional statement, so that of 32 approvals at once for the last unit of a limit one gets it (design rule 66).
 */
@Singleton
public class ExposureUse {

    /** Person and enterprise each stand against the borrower's limit (rule 65). */
    private static final String TAKE = """
            with ceiling as (
              select fund_id, bank_id,
                least(:borrowerAmount::numeric, trunc(capacity * :borrowerPercent::numeric / 100, 2)) as borrower,
                least(:consortiumAmount::numeric, trunc(capacity * :consortiumPercent::numeric / 100, 2)) as consortium,
                least(:sectorAmount::numeric, trunc(capacity * :sectorPercent::numeric / 100, 2)) as sector
              from fund_window where fund_id = :fundId and bank_id = :bankId),
            wanted as (
              select fund_id, bank_id, position, dimension, key, ceiling
              from ceiling cross join lateral (values
                (1, 'BORROWER', :personId::text, borrower), (2, 'ENTERPRISE', :enterpriseId::text, borrower),
                (3, 'CONSORTIUM', :consortiumId::text, consortium), (4, 'SECTOR', :sector::text, sector))
                each (position, dimension, key, ceiling)
              where key is not null)
            insert into exposure_use as u (fund_id, bank_id, dimension, key, in_use)
            select fund_id, bank_id, dimension, key, :exposure from wanted
            where ceiling is null or :exposure <= ceiling
            order by position
            on conflict (fund_id, bank_id, dimension, key) do update set in_use = u.in_use + excluded.in_use
            where u.in_use + excluded.in_use <= coalesce((
              select case u.dimension when 'CONSORTIUM' then consortium when 'SECTOR' then sector else borrower end
              from ceiling), 'infinity')
            returning dimension""";

    private final Jdbi sql;

    ExposureUse(Jdbi sql) {
        this.sql = sql;
    }

    /** What one loan asks of a window at approval, and the limits agreed for it. */
    public record Ask(UUID fundId, UUID bankId, Money exposure, Borrower borrower, List<ExposureLimit> limits) {

        Optional<ExposureLimit> limit(Dimension dimension) {
            return limits.stream()
                    .filter(limit -> limit.dimension() == dimension)
                    .findFirst();
        }
    }

    /** Counts a loan against its borrower's limits; 409 {@code exposure-limit-exceeded} names the first too low. */
    @Transactional(value = Transactional.TxType.MANDATORY, dontRollbackOn = Problem.class)
    public void take(Ask ask) {
        Set<String> counted = sql.withHandle(db -> bindLimits(db.createQuery(TAKE), ask)
                .bindMethods(ask.borrower)
                .bind("fundId", ask.fundId)
                .bind("bankId", ask.bankId)
                .bind("exposure", ask.exposure.amount())
                .mapTo(String.class)
                .set());
        for (Key key : keys(ask.borrower)) {
            Optional<ExposureLimit> limit = ask.limit(key.dimension);
            Optional<BigDecimal> capacity =
                    limit.isPresent() && !counted.contains(key.counter) ? capacity(ask) : Optional.empty();
            if (capacity.isPresent()) {
                Money ceiling = limit.get().ceiling(money(ask, capacity));
                throw exceeded(key.counter, ceiling, inUse(ask, key));
            }
        }
    }

    /**
     * Holds the counters that a loan stands in until the end of the transaction: before the window, as all do, for whom
     * needs the window's lock before the loan's exposure changes.
     */
    @Transactional(value = Transactional.TxType.MANDATORY, dontRollbackOn = Problem.class)
    public void hold(UUID loanId) {
        sql.useHandle(db ->
                db.createQuery("""
                        select u.key from reservation r
                        join exposure_use u on u.fund_id = r.fund_id and u.bank_id = r.bank_id
                          and (u.dimension, u.key) in (('BORROWER', r.person_id::text),
                            ('ENTERPRISE', r.enterprise_id::text), ('CONSORTIUM', r.consortium_id::text),
                            ('SECTOR', r.sector))
                        where r.loan_id = :loanId
                        order by array_position(array['BORROWER', 'ENTERPRISE', 'CONSORTIUM', 'SECTOR'],
                          u.dimension::text)
                        for no key update of u""").bind("loanId", loanId).mapTo(String.class).list());
    }

    /** The refusal, with the dimension, its limit and what is in use without the loan that asked. */
    public static Problem exceeded(String dimension, Money limit, Money inUse) {
        return LimitProblem.EXPOSURE_LIMIT_EXCEEDED
                .problem(
                        "Límite por " + dimension + ": " + limit + "; en uso " + inUse,
                        "Limit by " + dimension + ": " + limit + "; in use " + inUse)
                .with("dimension", dimension)
                .with("limit", limit)
                .with("inUse", inUse);
    }

    /** Nothing where the fund has no window at the bank: the window refuses that, not a limit. */
    private Optional<BigDecimal> capacity(Ask ask) {
        return sql.withHandle(
                db -> db.createQuery("select capacity from fund_window where fund_id = :fundId and bank_id = :bankId")
                        .bind("fundId", ask.fundId)
                        .bind("bankId", ask.bankId)
                        .mapTo(BigDecimal.class)
                        .findOne());
    }

    private Money inUse(Ask ask, Key key) {
        return money(ask, sql.withHandle(db -> db.createQuery("""
                                select in_use from exposure_use where fund_id = :fundId and bank_id = :bankId
                                  and dimension = :dimension and key = :key""")
                .bind("fundId", ask.fundId)
                .bind("bankId", ask.bankId)
                .bind("dimension", key.counter)
                .bind("key", key.value)
                .mapTo(BigDecimal.class)
                .findOne()));
    }

    private static Money money(Ask ask, Optional<BigDecimal> amount) {
        return new Money(amount.orElse(BigDecimal.ZERO), ask.exposure.currency());
    }

    private static Query bindLimits(Query statement, Ask ask) {
        for (Dimension dimension : List.of(Dimension.BORROWER, Dimension.CONSORTIUM, Dimension.SECTOR)) {
            Optional<ExposureLimit> limit = ask.limit(dimension);
            String name = dimension.name().toLowerCase(Locale.ROOT);
            statement
                    .bind(
                            name + "Amount",
                            limit.map(ExposureLimit::amount).map(Money::amount).orElse(null))
                    .bind(
                            name + "Percent",
                            limit.map(ExposureLimit::percentOfCapacity).orElse(null));
        }
        return statement;
    }

    private record Key(String counter, Dimension dimension, String value) {}

    private static List<Key> keys(Borrower borrower) {
        List<Key> keys = new ArrayList<>();
        add(keys, "BORROWER", Dimension.BORROWER, borrower.personId());
        add(keys, "ENTERPRISE", Dimension.BORROWER, borrower.enterpriseId());
        add(keys, "CONSORTIUM", Dimension.CONSORTIUM, borrower.consortiumId());
        add(keys, "SECTOR", Dimension.SECTOR, borrower.sector());
        return keys;
    }

    private static void add(List<Key> keys, String counter, Dimension dimension, @Nullable Object value) {
        if (value != null) {
            keys.add(new Key(counter, dimension, value.toString()));
        }
    }
}
