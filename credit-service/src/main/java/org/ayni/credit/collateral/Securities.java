package org.ayni.credit.collateral;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ayni.kit.money.Money;
import org.ayni.kit.paging.PageRequest;
import org.ayni.kit.time.BusinessClock;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Collateral and guarantors in the database. */
@Singleton
public class Securities {

    private final Jdbi sql;
    private final BusinessClock clock;

    Securities(Jdbi sql, BusinessClock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** What the collateral of an application is worth, in its currency. */
    public Money worth(UUID applicationId, Currency currency) {
        return new Money(
                sql.withHandle(db -> db.createQuery("""
                                select coalesce(sum(value_amount), 0) from collateral
                                where application_id = :id and currency = :currency""")
                        .bind("id", applicationId)
                        .bind("currency", currency.getCurrencyCode())
                        .mapTo(BigDecimal.class)
                        .one()),
                currency);
    }

    /**
     * The application that it is for.
     *
     * @param personId the borrower; null when a consortium borrows
     */
    public record Subject(
            String status, String currency, @Nullable UUID personId) {}

    Optional<Subject> lockSubject(UUID applicationId) {
        return sql.withHandle(db -> db.createQuery(
                        "select status, currency, person_id from loan_application where id = :id for no key update")
                .bind("id", applicationId)
                .mapTo(Subject.class)
                .findOne());
    }

    void insert(Collateral collateral) {
        sql.useHandle(db -> db.createUpdate("""
                        insert into collateral (id, application_id, kind, description, value_amount, currency, evidence,
                          valid_on, booked_on, recorded_at)
                        values (:id, :applicationId, :kind, :description, :worth, :currency, :evidence, :valuedOn,
                          :today, :now)""")
                .bindMethods(collateral)
                .bind("worth", collateral.value().amount())
                .bind("currency", collateral.value().currency().getCurrencyCode())
                .bind("today", clock.today())
                .bind("now", clock.now())
                .execute());
    }

    /** Adds a guarantor; false when the person guarantees it already. */
    boolean insert(Guarantor guarantor) {
        return sql.withHandle(db -> db.createUpdate("""
                                insert into guarantor (id, application_id, person_id, relation, amount, currency,
                                  evidence, valid_on, booked_on, recorded_at)
                                values (:id, :applicationId, :personId, :relation, :upTo, :currency, :evidence,
                                  :signedOn, :today, :now)
                                on conflict (application_id, person_id) do nothing""")
                        .bindMethods(guarantor)
                        .bind("upTo", guarantor.amount().amount())
                        .bind("currency", guarantor.amount().currency().getCurrencyCode())
                        .bind("today", clock.today())
                        .bind("now", clock.now())
                        .execute()
                == 1);
    }

    List<Collateral> collateral(UUID applicationId, PageRequest page) {
        return sql.withHandle(db -> db.createQuery(
                        "select * from collateral where application_id = :id and id > :after order by id limit :fetch")
                .bind("id", applicationId)
                .bind("after", page.after())
                .bind("fetch", page.fetch())
                .map((row, context) -> toCollateral(row))
                .list());
    }

    List<Guarantor> guarantors(UUID applicationId, PageRequest page) {
        return sql.withHandle(db -> db.createQuery(
                        "select * from guarantor where application_id = :id and id > :after order by id limit :fetch")
                .bind("id", applicationId)
                .bind("after", page.after())
                .bind("fetch", page.fetch())
                .map((row, context) -> toGuarantor(row))
                .list());
    }

    private static Collateral toCollateral(ResultSet row) throws SQLException {
        return new Collateral(
                row.getObject("id", UUID.class),
                row.getObject("application_id", UUID.class),
                Collateral.Kind.valueOf(row.getString("kind")),
                row.getString("description"),
                Money.of(row.getBigDecimal("value_amount"), row.getString("currency")),
                row.getObject("valid_on", LocalDate.class),
                row.getString("evidence"));
    }

    private static Guarantor toGuarantor(ResultSet row) throws SQLException {
        return new Guarantor(
                row.getObject("id", UUID.class),
                row.getObject("application_id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getString("relation"),
                Money.of(row.getBigDecimal("amount"), row.getString("currency")),
                row.getObject("valid_on", LocalDate.class),
                row.getString("evidence"));
    }
}
