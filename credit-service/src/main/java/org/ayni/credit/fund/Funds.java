package org.ayni.credit.fund;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ayni.credit.fund.FundRequests.ContributionSource;
import org.ayni.kit.money.Money;
import org.ayni.kit.paging.PageRequest;
import org.ayni.kit.problem.Problem;
import org.ayni.kit.security.Caller;
import org.ayni.kit.time.BusinessClock;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The funds, their policies, contributions and deposits in the database. */
@Singleton
public class Funds {

    private static final String FUND = "select id, version, external_id, name, currency from fund ";

    private final Jdbi sql;
    private final Caller caller;
    private final BusinessClock clock;
    private final Policies policies;

    Funds(Jdbi sql, Caller caller, BusinessClock clock, Policies policies) {
        this.sql = sql;
        this.caller = caller;
        this.clock = clock;
        this.policies = policies;
    }

    /** The fund, or 404. */
    public Fund get(UUID id) {
        return sql.withHandle(db -> db.createQuery(FUND + "where id = :id")
                        .bind("id", id)
                        .mapTo(Fund.class)
                        .findOne())
                .orElseThrow(() -> Problem.notFound("fund", id));
    }

    /** The fund, locked until the end of the transaction, or 404. */
    Fund lock(UUID id) {
        return sql.withHandle(db -> db.createQuery(FUND + "where id = :id for no key update")
                        .bind("id", id)
                        .mapTo(Fund.class)
                        .findOne())
                .orElseThrow(() -> Problem.notFound("fund", id));
    }

    List<Fund> list(@Nullable String externalId, PageRequest page) {
        return sql.withHandle(db -> db.createQuery(FUND
                        + "where id > :after and (:externalId::text is null or external_id = :externalId) "
                        + "order by id limit :fetch")
                .bind("after", page.after())
                .bind("externalId", externalId)
                .bind("fetch", page.fetch())
                .mapTo(Fund.class)
                .list());
    }

    void insert(Fund fund, LocalDate validOn) {
        sql.useHandle(db -> db.createUpdate("""
                        insert into fund (id, version, external_id, external_client, name, currency, valid_on,
                          booked_on,
                                          recorded_at)
                        values (:id, :version, :externalId, :client, :name, :currency, :validOn, :bookedOn, :now)""")
                .bindMethods(fund)
                .bind("client", caller.client())
                .bind("validOn", validOn)
                .bind("bookedOn", clock.today())
                .bind("now", clock.now())
                .execute());
    }

    void update(Fund fund) {
        sql.useHandle(db -> db.createUpdate("update fund set version = :version where id = :id")
                .bindMethods(fund)
                .execute());
    }

    List<FundPolicy> policies(UUID fundId) {
        return policies.of(List.of(fundId)).getOrDefault(fundId, List.of());
    }

    /** The policy in force on a day; the first one also before it began. */
    public FundPolicy policy(UUID fundId, LocalDate on) {
        List<FundPolicy> agreed = policies(fundId);
        return agreed.stream()
                .filter(policy -> !policy.effectiveOn().isAfter(on))
                .reduce((earlier, later) -> later)
                .orElse(agreed.getFirst());
    }

    void insert(Contribution contribution) {
        sql.useHandle(db -> db.createUpdate("""
                        insert into contribution (id, fund_id, source, planned_amount, currency, valid_on, booked_on,
                                                  recorded_at)
                        values (:id, :fundId, :source, :amount, :currency, :validOn, :bookedOn, :now)""")
                .bind("id", contribution.id())
                .bind("fundId", contribution.fundId())
                .bind("source", contribution.source())
                .bind("amount", contribution.planned().amount())
                .bind("currency", contribution.planned().currency().getCurrencyCode())
                .bind("validOn", contribution.plannedOn())
                .bind("bookedOn", clock.today())
                .bind("now", clock.now())
                .execute());
    }

    void markReceived(UUID contributionId, Money received, LocalDate on) {
        sql.useHandle(db -> db.createUpdate(
                        "update contribution set received_amount = :amount, received_on = :on where id = :id")
                .bind("id", contributionId)
                .bind("amount", received.amount())
                .bind("on", on)
                .execute());
    }

    Optional<Contribution> findContribution(UUID fundId, UUID id) {
        return sql.withHandle(db -> db.createQuery("select * from contribution where id = :id and fund_id = :fundId")
                .bind("id", id)
                .bind("fundId", fundId)
                .map((row, context) -> toContribution(row))
                .findOne());
    }

    List<Contribution> contributions(UUID fundId, PageRequest page) {
        return sql.withHandle(db -> db.createQuery(
                        "select * from contribution where fund_id = :fundId and id > :after order by id limit :fetch")
                .bind("fundId", fundId)
                .bind("after", page.after())
                .bind("fetch", page.fetch())
                .map((row, context) -> toContribution(row))
                .list());
    }

    private static Contribution toContribution(java.sql.ResultSet row) throws java.sql.SQLException {
        String currency = row.getString("currency");
        BigDecimal received = row.getBigDecimal("received_amount");
        return new Contribution(
                row.getObject("id", UUID.class),
                row.getObject("fund_id", UUID.class),
                ContributionSource.valueOf(row.getString("source")),
                Money.of(row.getBigDecimal("planned_amount"), currency),
                row.getObject("valid_on", LocalDate.class),
                received == null ? null : Money.of(received, currency),
                row.getObject("received_on", LocalDate.class));
    }
}
