package org.ayni.credit.contribution;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ayni.credit.contribution.ContributionRequests.ContributionSource;
import org.ayni.credit.ledger.BookingDay;
import org.ayni.kit.money.Money;
import org.ayni.kit.paging.PageRequest;
import org.ayni.kit.problem.Problem;
import org.ayni.kit.time.BusinessClock;
import org.jdbi.v3.core.Jdbi;

/** The contributions in the database. */
@Singleton
class Contributions {

    private final Jdbi sql;
    private final BookingDay days;
    private final BusinessClock clock;

    Contributions(Jdbi sql, BookingDay days, BusinessClock clock) {
        this.sql = sql;
        this.days = days;
        this.clock = clock;
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
                .bind("bookedOn", days.today())
                .bind("now", clock.now())
                .execute());
    }

    /** Keeps when it was signed, and what arrived and when. */
    void update(Contribution contribution) {
        Money received = contribution.received();
        sql.useHandle(db -> db.createUpdate("""
                        update contribution set signed_on = :signedOn, received_amount = :arrived,
                          received_on = :receivedOn where id = :id""")
                .bind("id", contribution.id())
                .bind("signedOn", contribution.signedOn())
                .bind("arrived", received == null ? null : received.amount())
                .bind("receivedOn", contribution.receivedOn())
                .execute());
    }

    Contribution get(UUID fundId, UUID id) {
        return sql.withHandle(db -> db.createQuery("select * from contribution where id = :id and fund_id = :fundId")
                        .bind("id", id)
                        .bind("fundId", fundId)
                        .map((row, context) -> toContribution(row))
                        .findOne())
                .orElseThrow(() -> Problem.notFound("contribution", id));
    }

    List<Contribution> list(UUID fundId, PageRequest page) {
        return sql.withHandle(db -> db.createQuery(
                        "select * from contribution where fund_id = :fundId and id > :after order by id limit :fetch")
                .bind("fundId", fundId)
                .bind("after", page.after())
                .bind("fetch", page.fetch())
                .map((row, context) -> toContribution(row))
                .list());
    }

    private static Contribution toContribution(ResultSet row) throws SQLException {
        String currency = row.getString("currency");
        BigDecimal received = row.getBigDecimal("received_amount");
        return new Contribution(
                row.getObject("id", UUID.class),
                row.getObject("fund_id", UUID.class),
                ContributionSource.valueOf(row.getString("source")),
                Money.of(row.getBigDecimal("planned_amount"), currency),
                row.getObject("valid_on", LocalDate.class),
                row.getObject("signed_on", LocalDate.class),
                received == null ? null : Money.of(received, currency),
                row.getObject("received_on", LocalDate.class));
    }
}
