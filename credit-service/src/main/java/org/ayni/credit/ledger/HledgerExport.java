package org.ayni.credit.ledger;

import jakarta.inject.Singleton;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * A fund's books in hledger's journal format, one posting of ours a transaction of theirs: each balances by itself.
 * Dates are the booking date and, as secondary date, the one on which it is economically true. Memo accounts stay apart
 * under their own names. Rows are read in bounded portions.
 */
@Singleton
class HledgerExport {

    private static final int PORTION = 1_000;

    private final Jdbi sql;

    HledgerExport(Jdbi sql) {
        this.sql = sql;
    }

    /** What is exported: a fund's postings of these booking dates, both included; open where null. */
    record Span(
            UUID fundId,
            String currency,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    public record Line(
            UUID id,
            UUID journalId,
            String kind,
            LocalDate validOn,
            LocalDate bookedOn,
            String debit,
            String credit,
            BigDecimal amount,
            @Nullable UUID bankId,
            @Nullable UUID depositId,
            @Nullable UUID loanId) {}

    void write(Span span, OutputStream out) {
        try (Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8))) {
            text.write("; fund " + span.fundId + "\n");
            text.write("commodity " + span.currency + " 1000.00\n\n");
            List<Line> lines = next(span, new UUID(0, 0));
            while (!lines.isEmpty()) {
                for (Line line : lines) {
                    text.write(transaction(line, span.currency));
                }
                lines = next(span, lines.getLast().id);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** One posting as a transaction that balances by itself. */
    static String transaction(Line line, String currency) {
        String below = part(":bank-", line.bankId) + part(":deposit-", line.depositId) + part(":loan-", line.loanId);
        return line.bookedOn + "=" + line.validOn + " (" + line.journalId + ") " + line.kind + "\n"
                + "    " + line.debit + below + "  " + currency + " " + line.amount.toPlainString() + "\n"
                + "    " + line.credit + below + "  " + currency + " -" + line.amount.toPlainString() + "\n\n";
    }

    private static String part(String prefix, @Nullable UUID id) {
        return id == null ? "" : prefix + id;
    }

    private List<Line> next(Span span, UUID after) {
        return sql.withHandle(db -> db.createQuery("""
                        select posting.id, journal_id, kind, valid_on, posting.booked_on, debit.hledger_name as debit,
                          credit.hledger_name as credit, amount, bank_id, deposit_id, loan_id
                        from ledger_posting posting
                        join ledger_journal journal on journal.id = posting.journal_id
                        join ledger_account debit on debit.code = posting.debit
                        join ledger_account credit on credit.code = posting.credit
                        where posting.fund_id = :fundId and posting.id > :after
                          and (:from::date is null or posting.booked_on >= :from)
                          and (:to::date is null or posting.booked_on <= :to)
                        order by posting.id limit :portion""")
                .bind("fundId", span.fundId)
                .bind("after", after)
                .bind("from", span.from)
                .bind("to", span.to)
                .bind("portion", PORTION)
                .mapTo(Line.class)
                .list());
    }
}
