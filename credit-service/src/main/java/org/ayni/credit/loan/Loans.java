package org.ayni.credit.loan;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ayni.contracts.credit.Borrower;
import org.ayni.credit.loan.Loan.Contract;
import org.ayni.kit.money.Money;
import org.ayni.kit.paging.PageRequest;
import org.ayni.kit.time.BusinessClock;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** The loans and their schedules in the database. */
@Singleton
public class Loans {

    private static final String LOAN = """
            select loan.*, (select max(valid_on) from loan_transaction where loan_id = loan.id) as last_on from loan\s""";

    private final Jdbi sql;
    private final BusinessClock clock;

    Loans(Jdbi sql, BusinessClock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** The filters of the list. */
    public record Filter(
            @Nullable LoanStatus status,
            @Nullable UUID personId,
            @Nullable UUID onlyBank) {}

    /** What a person must pay next on each open loan, in one currency: what they already carry (design rule 38). */
    public Money nextInstalmentsOf(UUID personId, Currency currency) {
        return new Money(
                sql.withHandle(db -> db.createQuery("""
                                select coalesce(sum(due.amount), 0) from loan
                                join lateral (select principal + interest as amount from loan_instalment
                                  where loan_id = loan.id and principal_paid + interest_paid < principal + interest
                                  order by number limit 1) due on true
                                where loan.person_id = :personId and loan.currency = :currency
                                  and loan.status = 'ACTIVE'""")
                        .bind("personId", personId)
                        .bind("currency", currency.getCurrencyCode())
                        .mapTo(BigDecimal.class)
                        .one()),
                currency);
    }

    Optional<Loan> find(UUID id) {
        return one("where id = :id", id);
    }

    /** The loan, locked until the end of the transaction. */
    Optional<Loan> lock(UUID id) {
        return one("where id = :id for no key update", id);
    }

    private Optional<Loan> one(String where, UUID id) {
        return sql.withHandle(db -> db.createQuery(LOAN + where)
                        .bind("id", id)
                        .map((row, context) -> toLoan(row))
                        .findOne())
                .map(this::withRows);
    }

    List<Loan> list(Filter filter, PageRequest page) {
        return sql.withHandle(db -> db.createQuery(LOAN + """
                        where id > :after and (:status::text is null or status = :status)
                          and (:personId::uuid is null or person_id = :personId)
                          and (:onlyBank::uuid is null or bank_id = :onlyBank)
                        order by id limit :fetch""")
                .bindMethods(filter)
                .bind("after", page.after())
                .bind("fetch", page.fetch())
                .map((row, context) -> toLoan(row))
                .list());
    }

    void insert(Loan loan) {
        Contract contract = loan.contract();
        sql.useHandle(db -> db.createUpdate("""
                        insert into loan (id, version, application_id, fund_id, bank_id, product_id, borrower_type,
                          person_id, enterprise_id, consortium_id, sector, currency, approved_amount, cover_percent,
                          annual_rate_percent, instalments, status, expires_on, confirmable_to, valid_on, booked_on,
                          recorded_at)
                        values (:id, :version, :applicationId, :fundId, :bankId, :productId, :borrowerType,
                          :personId, :enterpriseId, :consortiumId, :sector, :currency, :amount, :coverPercent,
                          :annualRatePercent, :instalments, :status, :expiresOn, :confirmableTo, :approvedOn, :bookedOn,
                          :now)""")
                .bindMethods(contract.borrower())
                .bindMethods(contract)
                .bindMethods(loan)
                .bind("currency", contract.approved().currency().getCurrencyCode())
                .bind("amount", contract.approved().amount())
                .bind("bookedOn", clock.today())
                .bind("now", clock.now())
                .execute());
    }

    void update(Loan loan) {
        sql.useHandle(db -> db.createUpdate("""
                        update loan set version = :version, status = :status, disbursed_on = :disbursedOn,
                          disbursed_amount = :paidOut, principal_outstanding = :owed where id = :id""")
                .bindMethods(loan)
                .bind("paidOut", loan.disbursed().amount())
                .bind("owed", loan.outstanding().amount())
                .execute());
    }

    void insertRows(Loan loan) {
        sql.useHandle(db -> {
            PreparedBatch batch = db.prepareBatch("""
                    insert into loan_instalment (loan_id, number, due_on, principal, interest, explanation_es,
                                                 explanation_en)
                    values (:loanId, :number, :dueOn, :principalDue, :interestDue, :explanationEs, :explanationEn)""");
            loan.rows().forEach(row -> batch.bindMethods(row)
                    .bind("loanId", loan.id())
                    .bind("principalDue", row.principal().amount())
                    .bind("interestDue", row.interest().amount())
                    .add());
            batch.execute();
        });
    }

    /** Keeps what was paid on the rows that a payment touched. */
    void updatePaid(Loan before, Loan after) {
        sql.useHandle(db -> {
            PreparedBatch batch = db.prepareBatch("""
                    update loan_instalment set principal_paid = :principal, interest_paid = :interest
                    where loan_id = :loanId and number = :number""");
            for (int at = 0; at < after.rows().size(); at++) {
                LoanRow row = after.rows().get(at);
                if (!row.equals(before.rows().get(at))) {
                    batch.bind("loanId", after.id())
                            .bind("number", row.number())
                            .bind("principal", row.principalPaid().amount())
                            .bind("interest", row.interestPaid().amount())
                            .add();
                }
            }
            batch.execute();
        });
    }

    private Loan withRows(Loan loan) {
        List<LoanRow> rows = sql.withHandle(db -> db.createQuery(
                        "select * from loan_instalment where loan_id = :id order by number")
                .bind("id", loan.id())
                .map((row, context) -> toRow(row, loan.contract().approved().currency()))
                .list());
        return new Loan(
                loan.id(),
                loan.version(),
                loan.status(),
                loan.contract(),
                loan.disbursedOn(),
                loan.disbursed(),
                loan.outstanding(),
                loan.lastPaidOn(),
                rows);
    }

    private static LoanRow toRow(ResultSet row, Currency currency) throws SQLException {
        return new LoanRow(
                row.getInt("number"),
                row.getObject("due_on", LocalDate.class),
                new Money(row.getBigDecimal("principal"), currency),
                new Money(row.getBigDecimal("interest"), currency),
                new Money(row.getBigDecimal("principal_paid"), currency),
                new Money(row.getBigDecimal("interest_paid"), currency),
                row.getString("explanation_es"),
                row.getString("explanation_en"));
    }

    private static Loan toLoan(ResultSet row) throws SQLException {
        String currency = row.getString("currency");
        LocalDate approvedOn = row.getObject("valid_on", LocalDate.class);
        LocalDate lastOn = row.getObject("last_on", LocalDate.class);
        Contract contract = new Contract(
                row.getObject("application_id", UUID.class),
                row.getObject("fund_id", UUID.class),
                row.getObject("bank_id", UUID.class),
                row.getObject("product_id", UUID.class),
                new Borrower(
                        row.getString("borrower_type"),
                        row.getObject("person_id", UUID.class),
                        row.getObject("enterprise_id", UUID.class),
                        row.getObject("consortium_id", UUID.class),
                        row.getString("sector")),
                Money.of(row.getBigDecimal("approved_amount"), currency),
                row.getBigDecimal("cover_percent"),
                row.getBigDecimal("annual_rate_percent"),
                row.getInt("instalments"),
                approvedOn,
                row.getObject("expires_on", LocalDate.class),
                row.getObject("confirmable_to", LocalDate.class));
        return new Loan(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                LoanStatus.valueOf(row.getString("status")),
                contract,
                row.getObject("disbursed_on", LocalDate.class),
                Money.of(row.getBigDecimal("disbursed_amount"), currency),
                Money.of(row.getBigDecimal("principal_outstanding"), currency),
                lastOn == null ? approvedOn : lastOn,
                List.of());
    }
}
