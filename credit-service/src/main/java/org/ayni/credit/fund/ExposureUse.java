package org.ayni.credit.fund;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ayni.contracts.credit.Borrower;
import org.ayni.credit.fund.ExposureLimit.Dimension;
import org.ayni.credit.fund.FundWindow.Room;
import org.ayni.kit.money.Money;
import org.ayni.kit.problem.Problem;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/**
 * How much of a window one borrower, enterprise, consortium or sector has: a counter row each, taken in that order by a
 * conditional statement, so that of 32 approvals at once for the last unit of a limit one gets it (design rule 66).
 */
@Singleton
class ExposureUse {

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

    /** Counts a loan against every limit of its borrower; 409 {@code exposure-limit-exceeded} names the first too low. */
    void take(Room room) {
        Set<String> counted = sql.withHandle(db -> bindLimits(db.createQuery(TAKE), room.policy())
                .bindMethods(room.borrower())
                .bind("fundId", room.fundId())
                .bind("bankId", room.bankId())
                .bind("exposure", room.exposure().amount())
                .mapTo(String.class)
                .set());
        for (Key key : keys(room.borrower())) {
            if (!counted.contains(key.counter)) {
                Money inUse = inUse(room, key);
                limit(room, key.dimension).ifPresent(limit -> {
                    throw exceeded(key.counter, limit, inUse);
                });
            }
        }
    }

    /** The refusal, with the dimension, its limit and what is in use without the loan that asked. */
    static Problem exceeded(String dimension, Money limit, Money inUse) {
        return FundProblem.EXPOSURE_LIMIT_EXCEEDED
                .problem(
                        "Límite por " + dimension + ": " + limit + "; en uso " + inUse,
                        "Limit by " + dimension + ": " + limit + "; in use " + inUse)
                .with("dimension", dimension)
                .with("limit", limit)
                .with("inUse", inUse);
    }

    /** What the policy allows in this dimension at the window's capacity of this moment. */
    Optional<Money> limit(Room room, Dimension dimension) {
        return room.policy().limit(dimension).map(limit -> limit.ceiling(capacity(room)));
    }

    private Money capacity(Room room) {
        return new Money(
                sql.withHandle(db -> db.createQuery(
                                "select capacity from fund_window where fund_id = :fundId and bank_id = :bankId")
                        .bind("fundId", room.fundId())
                        .bind("bankId", room.bankId())
                        .mapTo(BigDecimal.class)
                        .findOne()
                        .orElse(BigDecimal.ZERO)),
                room.exposure().currency());
    }

    private Money inUse(Room room, Key key) {
        return new Money(
                sql.withHandle(db -> db.createQuery("""
                                select in_use from exposure_use where fund_id = :fundId and bank_id = :bankId
                                  and dimension = :dimension and key = :key""")
                        .bind("fundId", room.fundId())
                        .bind("bankId", room.bankId())
                        .bind("dimension", key.counter)
                        .bind("key", key.value)
                        .mapTo(BigDecimal.class)
                        .findOne()
                        .orElse(BigDecimal.ZERO)),
                room.exposure().currency());
    }

    private static <S extends SqlStatement<S>> S bindLimits(S statement, FundPolicy policy) {
        for (Dimension dimension : List.of(Dimension.BORROWER, Dimension.CONSORTIUM, Dimension.SECTOR)) {
            Optional<ExposureLimit> limit = policy.limit(dimension);
            String name = dimension.name().toLowerCase(java.util.Locale.ROOT);
            statement
                    .bind(
                            name + "Amount",
                            limit.map(ExposureLimit::amountOrNull).orElse(null))
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
