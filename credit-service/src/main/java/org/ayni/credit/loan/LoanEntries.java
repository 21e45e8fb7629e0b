package org.ayni.credit.loan;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ayni.credit.history.Entry;
import org.ayni.credit.history.History;
import org.ayni.credit.history.Input;
import org.ayni.credit.loan.LoanBook.Source;
import org.ayni.credit.reference.BankReferences;
import org.ayni.credit.standing.Split;
import org.ayni.kit.paging.PageRequest;
import org.ayni.kit.problem.Problem;
import org.ayni.kit.sql.Writes;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The transactions of loans in the database: rows are added, never changed. */
@Singleton
public class LoanEntries {

    /** The history of the loan of the row, as one value of it. */
    static final String HISTORY = """
            (select coalesce(json_agg(json_build_array(id, sequence, valid_on, booked_on, recorded_at, kind, details)
                order by sequence), '[]')
              from loan_transaction where loan_id = loan.id)""";

    private static final String ADD = """
            entered as (
              insert into loan_transaction (id, loan_id, bank_id, sequence, kind, amount, penalties, fees, interest,
                principal, credit, currency, channel, bank_reference, reason, details, reverses, accrued,
                penalties_charged, valid_on, booked_on, recorded_at)
              values (:entered.id, :entered.loanId, :entered.bankId, :entered.sequence, :entered.kind,
                :entered.amount, :entered.penalties, :entered.fees, :entered.interest, :entered.principal,
                :entered.credit, :entered.currency, :entered.channel, :entered.bankReference, :entered.reason,
                :entered.details::jsonb, :entered.reverses, :entered.accrued, :entered.penaltiesCharged,
                :entered.validOn, :entered.bookedOn, :entered.recordedAt)
              on conflict on constraint one_effect_per_bank_reference do nothing
              returning 1 as told)""";

    private final Jdbi sql;
    private final ObjectMapper json;
    private final ScheduleVersions versions;
    private final BankReferences references;

    LoanEntries(Jdbi sql, ObjectMapper json, ScheduleVersions versions, BankReferences references) {
        this.sql = sql;
        this.json = json;
        this.versions = versions;
        this.references = references;
    }

    /**
     * A transaction as it was kept.
     *
     * @param asPosted how its money was used when it came in (design rule 23)
     */
    public record Kept(Entry entry, UUID loanId, String currency, BigDecimal amount, Split asPosted, Source source) {}

    /** One of the entries that {@link #HISTORY} answers, in the order of its columns. */
    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    @JsonPropertyOrder({"id", "sequence", "validOn", "bookedOn", "recordedAt", "kind", "details"})
    record Told(
            UUID id,
            int sequence,
            LocalDate validOn,
            LocalDate bookedOn,
            Instant recordedAt,
            EntryKind kind,
            JsonNode details) {}

    /** What {@link #HISTORY} answered. */
    History history(String told) {
        try {
            List<Entry> entries = new ArrayList<>();
            for (Told each : json.readValue(told, Told[].class)) {
                entries.add(new Entry(
                        each.id,
                        each.sequence,
                        each.validOn,
                        each.bookedOn,
                        each.recordedAt,
                        json.treeToValue(each.details, each.kind.input())));
            }
            return new History(entries);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
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

    /** The columns of a new row. */
    public record Row(
            UUID id,
            UUID loanId,
            UUID bankId,
            int sequence,
            EntryKind kind,
            BigDecimal amount,
            BigDecimal penalties,
            BigDecimal fees,
            BigDecimal interest,
            BigDecimal principal,
            BigDecimal credit,
            String currency,
            @Nullable String channel,
            @Nullable String bankReference,
            @Nullable String reason,
            String details,
            @Nullable UUID reverses,
            BigDecimal accrued,
            BigDecimal penaltiesCharged,
            LocalDate validOn,
            LocalDate bookedOn,
            Instant recordedAt) {}

    /**
     * Part of what a command writes: its transaction; 409 {@code duplicate-bank-reference}, naming the first one, when
     * the bank has used the reference before, however long ago (design rule 69).
     */
    Writes.Part adding(Kept kept, Loan after) {
        Entry entry = kept.entry();
        Split split = kept.asPosted();
        Source source = kept.source();
        UUID bankId = after.contract().bankId();
        Row row = new Row(
                entry.id(),
                kept.loanId(),
                bankId,
                entry.sequence(),
                EntryKind.of(entry.what()),
                kept.amount(),
                split.penalties(),
                split.fees(),
                split.interest(),
                split.principal(),
                split.credit(),
                kept.currency(),
                source.channel(),
                source.bankReference(),
                source.reason(),
                write(entry.what()),
                entry.what() instanceof Input.Reversal it ? it.target() : null,
                after.posted().interestAccrued(),
                after.posted().penaltiesCharged(),
                entry.validOn(),
                entry.bookedOn(),
                entry.recordedAt());
        return new Writes.Part("entered", ADD, row, written -> {
            if (written == 0) {
                throw duplicate(bankId, source);
            }
        });
    }

    /** Part of what a command writes, when it prices the rows anew: a version of the schedule. */
    Optional<Writes.Part> pricing(LoanChange change) {
        return versions.keeping(change);
    }

    private Problem duplicate(UUID bankId, Source source) {
        return LoanProblem.DUPLICATE_BANK_REFERENCE
                .problem(
                        "bankReference",
                        "Ya se usó la referencia " + source.bankReference(),
                        "The reference " + source.bankReference() + " was used already")
                .with(
                        "existing",
                        references.pathOf(bankId, source.bankReference()).orElseThrow());
    }

    /** Where the transaction of a bank's loan with a reference is. */
    public Optional<String> pathOf(UUID bankId, String bankReference) {
        return sql.withHandle(db -> db.createQuery(
                        "select * from loan_transaction where bank_id = :bank and bank_reference = :reference")
                .bind("bank", bankId)
                .bind("reference", bankReference)
                .map((row, context) -> path(kept(row)))
                .findOne());
    }

    static String path(Kept kept) {
        return "/v1/loans/" + kept.loanId() + "/transactions/" + kept.entry().id();
    }

    static Kept of(LoanChange change, Source source) {
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
