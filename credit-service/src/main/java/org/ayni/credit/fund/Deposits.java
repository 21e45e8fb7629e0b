package org.ayni.credit.fund;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ayni.kit.money.Money;
import org.ayni.kit.paging.PageRequest;
import org.ayni.kit.time.BusinessClock;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The deposits in the database. */
@Singleton
class Deposits {

    private final Jdbi sql;
    private final BusinessClock clock;

    Deposits(Jdbi sql, BusinessClock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Adds a deposit; 409 {@code duplicate-certificate} when the bank has that certificate already. */
    void insert(Deposit deposit) {
        int inserted = sql.withHandle(db -> db.createUpdate("""
                        insert into deposit (id, fund_id, bank_id, certificate_number, amount, currency,
                          annual_rate_percent, opened_on, matures_on, auto_renews, pledged_from, pledged_to,
                          valid_on, booked_on, recorded_at)
                        values (:id, :fundId, :bankId, :certificateNumber, :money, :currency,
                          :annualRatePercent, :openedOn, :maturesOn, :autoRenews, :pledgedFrom, :pledgedTo,
                          :pledgedFrom, :bookedOn, :now)
                        on conflict (bank_id, certificate_number) do nothing""")
                .bindMethods(deposit)
                .bind("money", deposit.amount().amount())
                .bind("currency", deposit.amount().currency().getCurrencyCode())
                .bind("bookedOn", clock.today())
                .bind("now", clock.now())
                .execute());
        if (inserted == 0) {
            throw FundProblem.DUPLICATE_CERTIFICATE.problem(
                    "certificateNumber",
                    "El certificado " + deposit.certificateNumber() + " ya está registrado",
                    "Certificate " + deposit.certificateNumber() + " is registered already");
        }
    }

    List<Deposit> list(UUID fundId, @Nullable UUID onlyBank, PageRequest page) {
        return sql.withHandle(db -> db.createQuery("""
                        select * from deposit where fund_id = :fundId and id > :after
                          and (:bank::uuid is null or bank_id = :bank)
                        order by id limit :fetch""")
                .bind("fundId", fundId)
                .bind("bank", onlyBank)
                .bind("after", page.after())
                .bind("fetch", page.fetch())
                .map((row, context) -> toDeposit(row))
                .list());
    }

    private static Deposit toDeposit(ResultSet row) throws SQLException {
        return new Deposit(
                row.getObject("id", UUID.class),
                row.getObject("fund_id", UUID.class),
                row.getObject("bank_id", UUID.class),
                row.getString("certificate_number"),
                Money.of(row.getBigDecimal("amount"), row.getString("currency")),
                row.getBigDecimal("annual_rate_percent"),
                row.getObject("opened_on", LocalDate.class),
                row.getObject("matures_on", LocalDate.class),
                row.getBoolean("auto_renews"),
                row.getObject("pledged_from", LocalDate.class),
                row.getObject("pledged_to", LocalDate.class));
    }
}
