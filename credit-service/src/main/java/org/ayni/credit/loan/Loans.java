package org.ayni.credit.loan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
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
import org.ayni.credit.fund.FundPolicy;
import org.ayni.credit.fund.Holding;
import org.ayni.credit.product.LoanProduct;
import org.ayni.credit.product.LoanProducts;
import org.ayni.credit.standing.Standing;
import org.ayni.credit.standing.Totals;
import org.ayni.kit.json.KnownTexts;
import org.ayni.kit.money.Money;
import org.ayni.kit.paging.PageRequest;
import org.ayni.kit.security.Caller;
import org.ayni.kit.sql.Writes;
import org.ayni.kit.time.BusinessClock;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** The loans in the database: what was agreed, and a summary of how they stand for lists. */
@Singleton
public class Loans {

    private static final String LOAN = """
            select loan.*, held.exposure_reserved, held.exposure_committed, held.cover_reserved, held.cover_committed,
              held.cover_claimed, %s as history%s
            from loan join reservation held on held.loan_id = loan.id\s""";

    private static final String READ = LOAN.formatted(LoanEntries.HISTORY, "");

    /** To be locked: with the version that the loan had when the statement began. */
    private static final String LOCK = LOAN.formatted(
            LoanEntries.HISTORY, ", (select seen.version from loan seen where seen.id = loan.id) as version_seen");

    /** Said of both tables, so that a page far on does not walk through the reservations of all pages before it. */
    private static final String AFTER = "loan.id > :after and held.loan_id > :after";

    private static final String KEEP = """
            kept as (
              update loan set version = :kept.version, status = :kept.status, disbursed_on = :kept.disbursedOn,
                disbursed_amount = :kept.paidOut, principal_outstanding = :kept.owed,
                voided_amount = :kept.notPaidOut, cover_ended_on = :kept.coverEndedOn,
                posted = :kept.flows::jsonb, next_due_on = :kept.nextDueOn,
                next_due_amount = :kept.nextDue
              where id = :kept.id
              returning 1 as told)""";

    private final Jdbi sql;
    private final BusinessClock clock;
    private final ObjectMapper json;
    private final LoanEntries entries;
    private final LoanProducts products;
    private final Caller caller;
    private final KnownTexts<LoanProduct.Terms> terms;
    private final KnownTexts<FundPolicy> policies;

    Loans(Jdbi sql, BusinessClock clock, ObjectMapper json, LoanEntries entries, LoanProducts products, Caller caller) {
        this.sql = sql;
        this.clock = clock;
        this.json = json;
        this.entries = entries;
        this.products = products;
        this.caller = caller;
        this.terms = new KnownTexts<>(json, LoanProduct.Terms.class);
        this.policies = new KnownTexts<>(json, FundPolicy.class);
    }

    /** The filters of the list. */
    public record Filter(
            @Nullable LoanStatus status,
            @Nullable UUID personId,
            @Nullable UUID onlyBank) {}

    /** Another bank's loan does not exist for a bank. */
    public boolean isVisible(Loan loan) {
        return caller.bank().map(bank -> bank.equals(loan.contract().bankId())).orElse(true);
    }

    /** The loan with all that happened to it. */
    public Optional<Loan> find(UUID id) {
        return one("where loan.id = :id", id);
    }

    /**
     * The loan, locked until the end of the transaction. A statement that waited for the lock answers the row as it is
     * now but looks up everything else as it was when the statement began: so the history is looked up again when the
     * loan's version is not the one that was seen then.
     */
    public Optional<Loan> lock(UUID id) {
        return sql.withHandle(db -> db.createQuery(LOCK + "where loan.id = :id for no key update of loan, held")
                        .bind("id", id)
                        .map((row, context) -> whole(row))
                        .findOne())
                .flatMap(found -> found.or(() -> find(id)));
    }

    private Optional<Loan> whole(ResultSet row) throws SQLException {
        return row.getInt("version") == row.getInt("version_seen") ? Optional.of(toLoan(row)) : Optional.empty();
    }

    private Optional<Loan> one(String where, UUID id) {
        return sql.withHandle(db -> db.createQuery(READ + where)
                .bind("id", id)
                .map((row, context) -> toLoan(row))
                .findOne());
    }

    /**
     * The next loans in the order of their ids that a close of the day looks at, locked until the end of the
     * transaction: all that are not over, and those that something was booked for since that day began.
     */
    public List<Loan> lockForClose(LocalDate day, UUID after, int most) {
        return sql
                .withHandle(db -> db.createQuery(LOCK + """
                        where %s
                          and (loan.status in ('ACTIVE', 'WRITTEN_OFF') or held.exposure_committed > 0 or exists (
                            select from loan_transaction late
                            where late.loan_id = loan.id and late.booked_on >= :day))
                          and exists (
                            select from loan_transaction known
                            where known.loan_id = loan.id and known.booked_on <= :day)
                        order by loan.id limit :most for no key update of loan""".formatted(AFTER))
                        .bind("day", day)
                        .bind("after", after)
                        .bind("most", most)
                        .map((row, context) -> new Seen(row.getObject("id", UUID.class), whole(row)))
                        .list())
                .stream()
                .map(seen -> seen.whole.or(() -> find(seen.id)).orElseThrow())
                .toList();
    }

    private record Seen(UUID id, Optional<Loan> whole) {}

    /** Keeps what closes of days have posted for loans; their versions stay. */
    public void borne(List<Loan> loans) {
        sql.useHandle(db -> {
            PreparedBatch batch = db.prepareBatch("update loan set posted = :flows::jsonb where id = :id");
            loans.forEach(loan -> batch.bind("id", loan.id())
                    .bind("flows", write(loan.posted()))
                    .add());
            batch.execute();
        });
    }

    /** One page, oldest first. */
    public List<Loan> list(Filter filter, PageRequest page) {
        return sql.withHandle(db -> db.createQuery(READ + """
                        where %s and (:status::text is null or loan.status = :status)
                          and (:personId::uuid is null or loan.person_id = :personId)
                          and (:onlyBank::uuid is null or loan.bank_id = :onlyBank)
                        order by loan.id limit :fetch""".formatted(AFTER))
                .bindMethods(filter)
                .bind("after", page.after())
                .bind("fetch", page.fetch())
                .map((row, context) -> toLoan(row))
                .list());
    }

    /** The next loans of a fund in the order of their ids. */
    public List<Loan> ofFund(UUID fundId, UUID after, int most) {
        return sql.withHandle(
                db -> db.createQuery(READ + "where loan.fund_id = :fund and " + AFTER + " order by loan.id limit :most")
                        .bind("fund", fundId)
                        .bind("after", after)
                        .bind("most", most)
                        .map((row, context) -> toLoan(row))
                        .list());
    }

    /** Adds a loan that was just opened. */
    public void insert(Loan loan) {
        Contract contract = loan.contract();
        sql.useHandle(db -> db.createUpdate("""
                        insert into loan (id, version, application_id, fund_id, bank_id, product_id, borrower_type,
                          person_id, enterprise_id, consortium_id, sector, municipality, currency, approved_amount,
                          cover_percent, annual_rate_percent, instalments, status, expires_on, confirmable_to,
                          product, policy, posted, valid_on, booked_on, recorded_at)
                        values (:id, :version, :applicationId, :fundId, :bankId, :productId, :borrowerType,
                          :personId, :enterpriseId, :consortiumId, :sector,
                          (select municipality from known_consortium where consortium_id = :consortiumId),
                          :currency, :amount, :coverPercent, :annualRatePercent, :instalments, 'PENDING', :expiresOn,
                          :confirmableTo, :terms::jsonb, :agreed::jsonb, :flows::jsonb, :approvedOn, :bookedOn, :now)""")
                .bindMethods(contract.borrower())
                .bindMethods(contract)
                .bind("id", loan.id())
                .bind("version", loan.version())
                .bind("productId", contract.product().id())
                .bind("coverPercent", contract.policy().coverPercent())
                .bind("currency", contract.currency().getCurrencyCode())
                .bind("amount", contract.approved().amount())
                .bind("terms", write(contract.product().terms()))
                .bind("agreed", write(contract.policy()))
                .bind("flows", write(loan.posted()))
                .bind("bookedOn", clock.today())
                .bind("now", clock.now())
                .execute());
    }

    /** The columns that a command changes. */
    public record Row(
            UUID id,
            int version,
            LoanStatus status,
            @Nullable LocalDate disbursedOn,
            BigDecimal paidOut,
            BigDecimal owed,
            BigDecimal notPaidOut,
            @Nullable LocalDate coverEndedOn,
            String flows,
            @Nullable LocalDate nextDueOn,
            BigDecimal nextDue) {}

    /** Part of what a command writes: the loan after it, with a summary of how it stands. */
    Writes.Part keeping(Loan loan, Standing standing) {
        Row row = new Row(
                loan.id(),
                loan.version(),
                loan.status(standing),
                loan.history().firstDay(),
                standing.totals().disbursed(),
                standing.totals().principal(),
                loan.voided().amount(),
                loan.coverEndedOn(),
                write(loan.posted()),
                standing.nextDueOn(),
                standing.nextDue());
        return new Writes.Part("kept", KEEP, row, ignored -> {});
    }

    private Loan toLoan(ResultSet row) throws SQLException {
        Currency currency = Currency.getInstance(row.getString("currency"));
        UUID id = row.getObject("id", UUID.class);
        return new Loan(
                id,
                row.getInt("version"),
                toContract(row, currency),
                entries.history(row.getString("history")),
                row.getString("status").equals(LoanStatus.CANCELLED.name()),
                new Money(row.getBigDecimal("voided_amount"), currency),
                read(row.getString("posted"), Totals.class),
                new Holding(
                        new Money(row.getBigDecimal("exposure_reserved"), currency),
                        new Money(row.getBigDecimal("exposure_committed"), currency),
                        new Money(row.getBigDecimal("cover_reserved"), currency),
                        new Money(row.getBigDecimal("cover_committed"), currency),
                        new Money(row.getBigDecimal("cover_claimed"), currency)),
                row.getObject("cover_ended_on", LocalDate.class));
    }

    private Contract toContract(ResultSet row, Currency currency) throws SQLException {
        LoanProduct product =
                products.agreed(row.getObject("product_id", UUID.class), terms.read(row.getString("product")));
        return new Contract(
                row.getObject("application_id", UUID.class),
                row.getObject("fund_id", UUID.class),
                row.getObject("bank_id", UUID.class),
                product,
                policies.read(row.getString("policy")),
                new Borrower(
                        row.getString("borrower_type"),
                        row.getObject("person_id", UUID.class),
                        row.getObject("enterprise_id", UUID.class),
                        row.getObject("consortium_id", UUID.class),
                        row.getString("sector")),
                new Money(row.getBigDecimal("approved_amount"), currency),
                row.getBigDecimal("annual_rate_percent"),
                row.getInt("instalments"),
                row.getObject("valid_on", LocalDate.class),
                row.getObject("expires_on", LocalDate.class),
                row.getObject("confirmable_to", LocalDate.class));
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }

    private <T> T read(String text, Class<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
