package org.ayni.credit.ledger;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ayni.kit.id.Ids;
import org.ayni.kit.money.Money;
import org.ayni.kit.problem.Problem;
import org.ayni.kit.time.BusinessClock;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Writes journals; nothing here ever changes or deletes one. */
@Singleton
public class Ledger {

    private static final String POST = """
            with line as (
              select * from unnest(:ids::uuid[], :journals::uuid[], :funds::uuid[], :kinds::text[],
                :causes::uuid[], :validOn::date[], :debits::text[], :credits::text[],
                :amounts::numeric[], :currencies::text[], :banks::uuid[], :deposits::uuid[],
                :loans::uuid[])
              as line(id, journal_id, fund_id, kind, cause_id, valid_on, debit, credit, amount,
                currency, bank_id, deposit_id, loan_id)),
            journal as (
              insert into ledger_journal (id, fund_id, kind, cause_id, valid_on, booked_on, recorded_at)
              select distinct journal_id, fund_id, kind, cause_id, valid_on, :bookedOn::date,
                :now::timestamptz
              from line)
            insert into ledger_posting (id, journal_id, fund_id, booked_on, debit, credit, memo, amount,
              currency, bank_id, deposit_id, loan_id)
            select id, journal_id, fund_id, :bookedOn::date, debit, credit, debit like '9%', amount,
              currency, bank_id, deposit_id, loan_id
            from line""";

    private final Jdbi sql;
    private final BusinessClock clock;

    Ledger(Jdbi sql, BusinessClock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Books a journal today, in the running transaction. */
    @Transactional(value = Transactional.TxType.MANDATORY, dontRollbackOn = Problem.class)
    public void post(Journal journal) {
        post(List.of(journal));
    }

    /** Books journals today, in the running transaction and in one statement; empty ones are left out. */
    @Transactional(value = Transactional.TxType.MANDATORY, dontRollbackOn = Problem.class)
    public void post(List<Journal> journals) {
        List<Line> lines = new ArrayList<>();
        for (Journal journal : journals) {
            UUID id = Ids.next();
            journal.postings().forEach(posting -> lines.add(new Line(id, journal, posting)));
        }
        if (!lines.isEmpty()) {
            sql.useHandle(db -> db.createUpdate(POST)
                    .bind("ids", column(lines, line -> Ids.next()))
                    .bind("journals", column(lines, Line::journalId))
                    .bind("funds", column(lines, line -> line.journal().fundId()))
                    .bind("kinds", column(lines, line -> line.journal().kind()))
                    .bind("causes", column(lines, line -> line.journal().causeId()))
                    .bind("validOn", column(lines, line -> line.journal().validOn()))
                    .bind("debits", column(lines, line -> line.posting().debit().code()))
                    .bind(
                            "credits",
                            column(lines, line -> line.posting().credit().code()))
                    .bind(
                            "amounts",
                            column(lines, line -> line.posting().amount().amount()))
                    .bind(
                            "currencies",
                            column(lines, line -> line.posting().amount().currency()))
                    .bind("banks", column(lines, line -> line.posting().bankId()))
                    .bind("deposits", column(lines, line -> line.posting().depositId()))
                    .bind("loans", column(lines, line -> line.posting().loanId()))
                    .bind("bookedOn", clock.today())
                    .bind("now", clock.now())
                    .execute());
        }
    }

    /** One posting on its way into the database. */
    private record Line(UUID journalId, Journal journal, Journal.Posting posting) {}

    /** A column of the lines as an array literal: texts without commas, or nothing. */
    private static String column(List<Line> lines, Function<Line, @Nullable Object> value) {
        return lines.stream()
                .map(line -> {
                    Object it = value.apply(line);
                    return it == null ? "NULL" : it.toString();
                })
                .collect(Collectors.joining(",", "{", "}"));
    }

    /** The debit balance of an account on a booking date; negative for a credit balance. */
    public Money balance(UUID fundId, Account account, Money zero, LocalDate bookedTo) {
        return new Money(
                sql.withHandle(db -> db.createQuery("""
                                select coalesce(sum(case when debit = :code then amount else -amount end), 0)
                                from ledger_posting
                                where fund_id = :fundId and booked_on <= :bookedTo and :code in (debit, credit)""")
                        .bind("code", account.code())
                        .bind("fundId", fundId)
                        .bind("bookedTo", bookedTo)
                        .mapTo(java.math.BigDecimal.class)
                        .one()),
                zero.currency());
    }
}
