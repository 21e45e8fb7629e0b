package org.ayni.credit.deposit;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ayni.credit.deposit.DepositEntry.Kind;
import org.ayni.credit.ledger.BookingDay;
import org.ayni.kit.id.Ids;
import org.ayni.kit.money.Money;
import org.ayni.kit.paging.PageRequest;
import org.ayni.kit.time.BusinessClock;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The deposits and their history in the database. A deposit is changed under its window's lock only. */
@Singleton
class Deposits {

    private final Jdbi sql;
    private final BookingDay days;
    private final BusinessClock clock;

    Deposits(Jdbi sql, BookingDay days, BusinessClock clock) {
        this.sql = sql;
        this.days = days;
        this.clock = clock;
    }

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
                .bind("bookedOn", days.today())
                .bind("now", clock.now())
                .execute());
        mustBeNew(inserted, deposit.certificateNumber());
    }

    void update(Deposit deposit) {
        sql.useHandle(db -> db.createUpdate("""
                        update deposit set version = :version, status = :status, certificate_number =
                          :certificateNumber, amount = :money, accrued_amount = :accrued,
                          annual_rate_percent = :annualRatePercent, opened_on = :openedOn, matures_on = :maturesOn,
                          auto_renews = :autoRenews, pledged_from = :pledgedFrom, pledged_to = :pledgedTo,
                          ended_on = :endedOn
                        where id = :id""")
                .bindMethods(deposit)
                .bind("money", deposit.amount().amount())
                .bind("accrued", deposit.accruedInterest().amount())
                .execute());
    }

    /** Adds a line to the history; 409 {@code duplicate-certificate} when the bank ever had that certificate. */
    void enter(
            Deposit deposit,
            Kind kind,
            Money amount,
            @Nullable String certificateNumber,
            @Nullable UUID causeId,
            LocalDate on) {
        int entered = sql.withHandle(db -> db.createUpdate("""
                        insert into deposit_entry (id, deposit_id, bank_id, kind, amount, currency, certificate_number,
                          cause_id, valid_on, booked_on, recorded_at)
                        values (:id, :depositId, :bankId, :kind, :amount, :currency, :certificateNumber, :causeId, :on,
                          :bookedOn, :now)
                        on conflict (bank_id, certificate_number) where certificate_number is not null do nothing""")
                .bind("id", Ids.next())
                .bind("depositId", deposit.id())
                .bind("bankId", deposit.bankId())
                .bind("kind", kind)
                .bind("amount", amount.amount())
                .bind("currency", amount.currency().getCurrencyCode())
                .bind("certificateNumber", certificateNumber)
                .bind("causeId", causeId)
                .bind("on", on)
                .bind("bookedOn", days.today())
                .bind("now", clock.now())
                .execute());
        mustBeNew(entered, certificateNumber);
    }

    private static void mustBeNew(int rows, @Nullable String certificateNumber) {
        if (rows == 0) {
            throw DepositProblem.DUPLICATE_CERTIFICATE.problem(
                    "certificateNumber",
                    "El certificado " + certificateNumber + " ya está registrado",
                    "Certificate " + certificateNumber + " is registered already");
        }
    }

    Optional<Deposit> find(UUID fundId, UUID id, @Nullable UUID onlyBank) {
        return sql.withHandle(db -> db.createQuery("""
                        select * from deposit where id = :id and fund_id = :fundId
                          and (:bank::uuid is null or bank_id = :bank)""")
                .bind("id", id)
                .bind("fundId", fundId)
                .bind("bank", onlyBank)
                .map((row, context) -> toDeposit(row))
                .findOne());
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

    /** What is pledged in a window, earliest maturity first. */
    List<Deposit> pledged(UUID fundId, UUID bankId) {
        return sql.withHandle(db -> db.createQuery("""
                        select * from deposit where fund_id = :fundId and bank_id = :bankId and status = 'PLEDGED'
                        order by matures_on nulls last, id""")
                .bind("fundId", fundId)
                .bind("bankId", bankId)
                .map((row, context) -> toDeposit(row))
                .list());
    }

    /** A fund's pledged deposits whose lien or term is over on a day, bank by bank. */
    List<Deposit> over(UUID fundId, LocalDate day) {
        return sql.withHandle(db -> db.createQuery("""
                        select * from deposit where fund_id = :fundId and status = 'PLEDGED'
                          and (pledged_to < :day or (matures_on <= :day and not auto_renews))
                        order by bank_id, id""")
                .bind("fundId", fundId)
                .bind("day", day)
                .map((row, context) -> toDeposit(row))
                .list());
    }

    List<DepositEntry> entries(UUID depositId, PageRequest page) {
        return sql.withHandle(db -> db.createQuery("""
                        select * from deposit_entry where deposit_id = :id and id > :after order by id limit :fetch""")
                .bind("id", depositId)
                .bind("after", page.after())
                .bind("fetch", page.fetch())
                .map((row, context) -> new DepositEntry(
                        row.getObject("id", UUID.class),
                        Kind.valueOf(row.getString("kind")),
                        Money.of(row.getBigDecimal("amount"), row.getString("currency")),
                        row.getString("certificate_number"),
                        row.getObject("cause_id", UUID.class),
                        row.getObject("valid_on", LocalDate.class),
                        row.getObject("booked_on", LocalDate.class)))
                .list());
    }

    private static Deposit toDeposit(ResultSet row) throws SQLException {
        String currency = row.getString("currency");
        return new Deposit(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                row.getObject("fund_id", UUID.class),
                row.getObject("bank_id", UUID.class),
                DepositStatus.valueOf(row.getString("status")),
                row.getString("certificate_number"),
                Money.of(row.getBigDecimal("amount"), currency),
                row.getBigDecimal("annual_rate_percent"),
                Money.of(row.getBigDecimal("accrued_amount"), currency),
                row.getObject("opened_on", LocalDate.class),
                row.getObject("matures_on", LocalDate.class),
                row.getBoolean("auto_renews"),
                row.getObject("pledged_from", LocalDate.class),
                row.getObject("pledged_to", LocalDate.class),
                row.getObject("ended_on", LocalDate.class));
    }
}
