package org.ayni.credit.fund;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ayni.credit.limit.ExposureLimit;
import org.ayni.credit.limit.ExposureLimit.Dimension;
import org.ayni.kit.id.Ids;
import org.ayni.kit.money.Money;
import org.ayni.kit.time.BusinessClock;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** What was agreed about funds, in the database; nothing agreed is ever changed. */
@Singleton
class Policies {

    private final Jdbi sql;
    private final BusinessClock clock;

    Policies(Jdbi sql, BusinessClock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** The policies of these funds, oldest first. */
    Map<UUID, List<FundPolicy>> of(Collection<UUID> fundIds) {
        return sql.withHandle(db -> {
            Map<UUID, List<ExposureLimit>> limits = limits(db, fundIds);
            var row = ConstructorMapper.of(FundPolicy.class);
            Map<UUID, List<FundPolicy>> found = new HashMap<>();
            db.createQuery("select * from fund_policy where fund_id = any(:ids) order by effective_on")
                    .bindArray("ids", UUID.class, fundIds)
                    .map((result, context) -> {
                        FundPolicy policy = row.map(result, context)
                                .with(limits.getOrDefault(result.getObject("id", UUID.class), List.of()));
                        return Map.entry(result.getObject("fund_id", UUID.class), policy);
                    })
                    .forEach(each -> found.computeIfAbsent(each.getKey(), fund -> new ArrayList<>())
                            .add(each.getValue()));
            return found;
        });
    }

    private static Map<UUID, List<ExposureLimit>> limits(Handle db, Collection<UUID> fundIds) {
        Map<UUID, List<ExposureLimit>> found = new HashMap<>();
        db.createQuery("""
                        select policy_id, dimension, amount, percent_of_capacity, currency
                        from fund_policy_limit where fund_id = any(:ids) order by dimension""")
                .bindArray("ids", UUID.class, fundIds)
                .map((row, context) -> Map.entry(
                        row.getObject("policy_id", UUID.class),
                        new ExposureLimit(
                                Dimension.valueOf(row.getString("dimension")),
                                money(row.getBigDecimal("amount"), row.getString("currency")),
                                row.getBigDecimal("percent_of_capacity"))))
                .forEach(each -> found.computeIfAbsent(each.getKey(), policy -> new ArrayList<>())
                        .add(each.getValue()));
        return found;
    }

    private static @Nullable Money money(@Nullable BigDecimal amount, String currency) {
        return amount == null ? null : Money.of(amount, currency);
    }

    void insert(Fund fund, FundPolicy policy) {
        UUID id = Ids.next();
        sql.useHandle(db -> {
            db.createUpdate("""
                            insert into fund_policy (id, fund_id, effective_on, funding_model, leverage, fully_backed,
                              cover_percent, cover_mode, release, base, claim_trigger_days, claim_deadline_days,
                              reservation_days, confirmation_grace_days, source, covered_interest_days, sharing,
                              recovery_restores_cover, claim_source, rating_up_to_days, fund_share_percent, booked_on,
                              recorded_at)
                            values (:id, :fundId, :effectiveOn, :fundingModel, :leverage, :fullyBacked,
                              :coverPercent, :coverMode, :release, :base, :claimTriggerDays, :claimDeadlineDays,
                              :reservationDays, :confirmationGraceDays, :source, :coveredInterestDays, :sharing,
                              :recoveryRestoresCover, :claimSource, :bands, :fundSharePercent, :bookedOn, :now)""")
                    .bindMethods(policy)
                    .bind("id", id)
                    .bind("fundId", fund.id())
                    .bindArray("bands", Integer.class, policy.ratingUpToDays())
                    .bind("bookedOn", clock.today())
                    .bind("now", clock.now())
                    .execute();
            insertLimits(db, id, fund, policy);
        });
    }

    private static void insertLimits(Handle db, UUID id, Fund fund, FundPolicy policy) {
        if (policy.limits().isEmpty()) {
            return;
        }
        PreparedBatch batch = db.prepareBatch("""
                insert into fund_policy_limit (policy_id, fund_id, dimension, amount, percent_of_capacity, currency)
                values (:policyId, :fundId, :dimension, :limitAmount, :percentOfCapacity, :currency)""");
        for (ExposureLimit limit : policy.limits()) {
            batch.bind("policyId", id)
                    .bind("fundId", fund.id())
                    .bind("dimension", limit.dimension())
                    .bind(
                            "limitAmount",
                            limit.amount() == null
                                    ? null
                                    : fund.own(limit.amount()).amount())
                    .bind("percentOfCapacity", limit.percentOfCapacity())
                    .bind("currency", fund.currency())
                    .add();
        }
        batch.execute();
    }
}
