package org.ayni.probe.parcel;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ayni.kit.money.Money;
import org.ayni.kit.paging.PageRequest;
import org.ayni.kit.problem.CommonProblem;
import org.ayni.kit.problem.Problem;
import org.ayni.kit.security.Caller;
import org.ayni.kit.time.BusinessClock;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The table of parcels. */
@Singleton
class ParcelRepository {

    private final Jdbi sql;
    private final BusinessClock clock;
    private final Caller caller;

    ParcelRepository(Jdbi sql, BusinessClock clock, Caller caller) {
        this.sql = sql;
        this.clock = clock;
        this.caller = caller;
    }

    /** A row as kept. */
    public record Row(
            UUID id,
            String label,
            Parcel.State state,
            ParcelKind kind,
            BigDecimal insuredAmount,
            String currency,
            LocalDate packedOn,
            int pieces,
            int version) {
        Parcel parcel() {
            Money insured = Money.of(insuredAmount, currency);
            return new Parcel(id, label, state, kind, insured, packedOn, pieces, version);
        }
    }

    void add(Parcel parcel, @Nullable String externalId) {
        sql.useHandle(db -> db.createUpdate("""
                        insert into parcel (id, external_id, external_client, label, state, kind, insured_amount,
                          currency, packed_on, pieces, version, valid_on, booked_on, recorded_at)
                        values (:id, :externalId, :client, :label, :state, :kind, :amount, :currency, :packedOn,
                          :pieces, :version, :packedOn, :today, :now)""")
                .bindMethods(parcel)
                .bind("externalId", externalId)
                .bind("client", caller.client())
                .bind("amount", parcel.insured().amount())
                .bind("currency", parcel.insured().currency().getCurrencyCode())
                .bind("today", clock.today())
                .bind("now", clock.now())
                .execute());
    }

    void save(Parcel parcel) {
        int saved = sql.withHandle(db -> db.createUpdate("""
                        update parcel set label = :label, state = :state, insured_amount = :amount, version = :version
                        where id = :id and version = :version - 1""")
                .bindMethods(parcel)
                .bind("amount", parcel.insured().amount())
                .execute());
        if (saved == 0) {
            throw CommonProblem.CONCURRENT_CHANGE.problem("Lea de nuevo", "Read again");
        }
    }

    Parcel get(UUID id) {
        return sql.withHandle(db -> db.createQuery("select * from parcel where id = :id")
                        .bind("id", id)
                        .mapTo(Row.class)
                        .findOne())
                .map(Row::parcel)
                .orElseThrow(() -> Problem.notFound("parcel", id));
    }

    List<Parcel> list(@Nullable ParcelKind kind, @Nullable String externalId, PageRequest page) {
        return sql.withHandle(db -> db.createQuery("""
                        select * from parcel where id > :after and (:kind::text is null or kind = :kind)
                          and (:externalId::text is null or external_id = :externalId)
                        order by id limit :fetch""")
                .bind("after", page.after())
                .bind("kind", kind)
                .bind("externalId", externalId)
                .bind("fetch", page.fetch())
                .mapTo(Row.class)
                .map(Row::parcel)
                .list());
    }
}
