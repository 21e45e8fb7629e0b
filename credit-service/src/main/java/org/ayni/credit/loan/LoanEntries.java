package org.ayni.credit.loan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ayni.credit.history.Entry;
import org.ayni.credit.history.History;
import org.ayni.credit.history.Input;
import org.ayni.credit.loan.LoanBook.Source;
import org.ayni.credit.standing.Split;
import org.ayni.kit.paging.PageRequest;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The transactions of loans in the database: rows are added, never changed. */
@Singleton
public class LoanEntries {

    private final Jdbi sql;
    private final ObjectMapper json;
    private final ScheduleVersions versions;

    LoanEntries(Jdbi sql, ObjectMapper json, ScheduleVersions versions) {
        this.sql = sql;
        this.json = json;
        this.versions = versions;
    }

    /**
     * A transaction as it was kept.
     *
     * @param asPosted how its money was used when it came in (design rule 23)
     */
    public record Kept(Entry entry, UUID loanId, String currency, BigDecimal amount, Split asPosted, Source source) {}

    History history(UUID loanId) {
        return new History(sql.withHandle(
                db -> db.createQuery("select * from loan_transaction where loan_id = :loan order by sequence")
                        .bind("loan", loanId)
                        .map((row, context) -> entry(row))
                        .list()));
    }

    /** A transaction of a loan. */
    public Optional<Kept> find(UUID loanId, UUID id) {
        return sql.withHandle(db -> db.createQuery("select * from loan_transaction where loan_id = :loan and id = :id")
                .bind("loan", loanId)
                .bind("id", id)
                .map((row, context) -> kept(row))
                .findOne());
    }

    /** One page of a loan's transactions, oldest first. */
    public List<Kept> list(UUID loanId, PageRequest page) {
        return sql.withHandle(db -> db.createQuery(
                        "select * from loan_transaction where loan_id = :loan and id > :after order by id limit :fetch")
                .bind("loan", loanId)
                .bind("after", page.after())
                .bind("fetch", page.fetch())
                .map((row, context) -> kept(row))
                .list());
    }

    /**
     * Adds a transaction; 409 {@code duplicate-bank-reference}, naming the first one, when the bank has used the
     * reference before, however long ago (design rule 69).
     */
    Kept insert(LoanChange change, Source source) {
        Kept kept = of(change, source);
        Entry entry = kept.entry();
        int inserted = sql.withHandle(db -> db.createUpdate("""
                        insert into loan_transaction (id, loan_id, bank_id, sequence, kind, amount, penalties, fees,
                          interest, principal, credit, currency, channel, bank_reference, reason, details, reverses,
                          valid_on, booked_on, recorded_at)
                        values (:id, :loanId, :bankId, :sequence, :kind, :amount, :penalties, :fees,
                          :interest, :principal, :credit, :currency, :channel, :bankReference, :reason,
                          :details::jsonb, :reverses, :validOn, :bookedOn, :recordedAt)
                        on conflict on constraint one_effect_per_bank_reference do nothing""")
                .bindMethods(kept.asPosted())
                .bindMethods(entry)
                .bindMethods(source)
                .bind("loanId", kept.loanId())
                .bind("bankId", change.after().contract().bankId())
                .bind("kind", EntryKind.of(entry.what()))
                .bind("amount", kept.amount())
                .bind("currency", kept.currency())
                .bind("details", write(entry.what()))
                .bind("reverses", entry.what() instanceof Input.Reversal it ? it.target() : null)
                .execute());
        if (inserted == 0) {
            throw LoanProblem.DUPLICATE_BANK_REFERENCE
                    .problem(
                            "bankReference",
                            "Ya se usó la referencia " + source.bankReference(),
                            "The reference " + source.bankReference() + " was used already")
                    .with("existing", first(change.after().contract().bankId(), source));
        }
        versions.keep(change);
        return kept;
    }

    /** The first transaction of a bank with a reference. */
    Optional<Kept> byReference(UUID bankId, @Nullable String bankReference) {
        return sql.withHandle(db -> db.createQuery(
                        "select * from loan_transaction where bank_id = :bank and bank_reference = :reference")
                .bind("bank", bankId)
                .bind("reference", bankReference)
                .map((row, context) -> kept(row))
                .findOne());
    }

    /** Where the first transaction of a bank with a reference is. */
    public Optional<String> pathOf(UUID bankId, String bankReference) {
        return byReference(bankId, bankReference).map(LoanEntries::path);
    }

    static String path(Kept kept) {
        return "/v1/loans/" + kept.loanId() + "/transactions/" + kept.entry().id();
    }

    private String first(UUID bankId, Source source) {
        return byReference(bankId, source.bankReference())
                .map(LoanEntries::path)
                .orElseThrow();
    }

    private static Kept of(LoanChange change, Source source) {
        Split split = change.split();
        return new Kept(
                change.entry(),
                change.after().id(),
                change.after().contract().currency().getCurrencyCode(),
                amount(change.entry().what(), change),
                split,
                source);
    }

    /** The amount of an entry, as it is told and listed. */
    static BigDecimal amount(Input what, LoanChange change) {
        return switch (what) {
            case Input.Disbursement it -> it.amount();
            case Input.Repayment it -> it.amount();
            case Input.Fee it -> it.amount();
            case Input.Waiver it -> it.total();
            case Input.Recovery it -> it.amount();
            case Input.Refund it -> it.amount();
            case Input.ClaimAcceptance it -> it.amount();
            case Input.ClaimPayment it -> it.amount();
            case Input.WriteOff ignored -> change.is().totals().writtenOff().total();
            case Input.Deferral ignored -> BigDecimal.ZERO;
            case Input.Reschedule ignored -> BigDecimal.ZERO;
            case Input.Reversal it ->
                amount(change.before().history().find(it.target()).what(), change);
        };
    }

    private Kept kept(ResultSet row) throws SQLException {
        return new Kept(
                entry(row),
                row.getObject("loan_id", UUID.class),
                row.getString("currency"),
                row.getBigDecimal("amount"),
                new Split(
                        row.getBigDecimal("penalties"),
                        row.getBigDecimal("fees"),
                        row.getBigDecimal("interest"),
                        row.getBigDecimal("principal"),
                        row.getBigDecimal("credit")),
                new Source(row.getString("bank_reference"), row.getString("channel"), row.getString("reason")));
    }

    private Entry entry(ResultSet row) throws SQLException {
        Instant recordedAt = row.getObject("recorded_at", OffsetDateTime.class).toInstant();
        return new Entry(
                row.getObject("id", UUID.class),
                row.getInt("sequence"),
                row.getObject("valid_on", LocalDate.class),
                row.getObject("booked_on", LocalDate.class),
                recordedAt,
                read(EntryKind.valueOf(row.getString("kind")), row.getString("details")));
    }

    private String write(Input what) {
        try {
            return json.writeValueAsString(what);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }

    private Input read(EntryKind kind, String details) {
        try {
            return json.readValue(details, kind.input());
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
