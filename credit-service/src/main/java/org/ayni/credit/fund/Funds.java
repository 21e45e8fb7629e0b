package org.ayni.credit.fund;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ayni.kit.paging.PageRequest;
import org.ayni.kit.problem.Problem;
import org.ayni.kit.security.Caller;
import org.ayni.kit.time.BusinessClock;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The funds and their policies in the database. */
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
    public Fund lock(UUID id) {
        return sql.withHandle(db -> db.createQuery(FUND + "where id = :id for no key update")
                        .bind("id", id)
                        .mapTo(Fund.class)
                        .findOne())
                .orElseThrow(() -> Problem.notFound("fund", id));
    }

    /** Every fund's id, for the day's work. */
    public List<UUID> ids() {
        return sql.withHandle(db -> db.createQuery("select id from fund order by id")
                .mapTo(UUID.class)
                .list());
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

    /** Counts a change of the fund. */
    public void update(Fund fund) {
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
}
