package org.ayni.credit.ledger;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ayni.kit.id.Ids;
import org.ayni.kit.money.Money;
import org.ayni.kit.problem.Problem;
import org.ayni.kit.sql.Writes;
import org.ayni.kit.time.BusinessClock;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Writes journals; nothing here ever changes or deletes one. */
@Singleton
public class Ledger {

    private static final String POST = """
            line as (
              select * from unnest(:posted.ids::uuid[], :posted.journals::uuid[], :posted.funds::uuid[],
                :posted.kinds::text[], :posted.causes::uuid[], :posted.validOn::date[], :posted.debits::text[],
                :posted.credits::text[], :posted.amounts::numeric[], :posted.currencies::text[],
                :posted.banks::uuid[], :posted.deposits::uuid[], :posted.loans::uuid[])
              as line(id, journal_id, fund_id, kind, cause_id, valid_on, debit, credit, amount, currency, bank_id,
                deposit_id, loan_id)),
            journal as (
              insert into ledger_journal (id, fund_id, kind, cause_id, valid_on, booked_on, recorded_at)
              select distinct journal_id, fund_id, kind, cause_id, valid_on, :posted.bookedOn::date,
                :posted.now::timestamptz
              from line),
            posted as (
              insert into ledger_posting (id, journal_id, fund_id, booked_on, debit, credit, memo, amount, currency,
                bank_id, deposit_id, loan_id)
              select id, journal_id, fund_id, :posted.bookedOn::date, debit, credit, debit like '9%', amount, currency,
                bank_id, deposit_id, loan_id
              from line
              returning 1 as told)""";

    private final Jdbi sql;
    private final BookingDay days;
    private final BusinessClock clock;

    Ledger(Jdbi sql, BookingDay days, BusinessClock clock) {
        this.sql = sql;
        this.days = days;
        this.clock = clock;
    }

    /** The day on which something is booked now; see {@link BookingDay#today}. */
    public LocalDate bookingDay() {
        return days.today();
    }

    /** Books a journal on the booking day, in the running transaction. */
    @Transactional(value = Transactional.TxType.MANDATORY, dontRollbackOn = Problem.class)
    public void post(Journal journal) {
        post(List.of(journal));
    }

    /** Books journals on the booking day, in the running transaction and in one statement; empty ones are left out. */
    @Transactional(value = Transactional.TxType.MANDATORY, dontRollbackOn = Problem.class)
    public void post(List<Journal> journals) {
        new Writes().add(posting(journals)).in(sql);
    }

    /** The same as a part of what a command writes at once; nothing when all journals are empty. */
    public Optional<Writes.Part> posting(List<Journal> journals) {
        List<Line> lines = new ArrayList<>();
        for (Journal journal : journals) {
            UUID id = Ids.next();
            journal.postings().forEach(posting -> lines.add(new Line(id, journal, posting)));
        }
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(new Writes.Part("posted", POST, columns(lines), ignored -> {}));
    }

    /** The lines column by column, each an array literal. */
    public record Columns(
            String ids,
            String journals,
            String funds,
            String kinds,
            String causes,
            String validOn,
            String debits,
            String credits,
            String amounts,
            String currencies,
            String banks,
            String deposits,
            String loans,
            LocalDate bookedOn,
            Instant now) {}

    private Columns columns(List<Line> lines) {
        return new Columns(
                column(lines, line -> Ids.next()),
                column(lines, Line::journalId),
                column(lines, line -> line.journal().fundId()),
                column(lines, line -> line.journal().kind()),
                column(lines, line -> line.journal().causeId()),
                column(lines, line -> line.journal().validOn()),
                column(lines, line -> line.posting().debit().code()),
                column(lines, line -> line.posting().credit().code()),
                column(lines, line -> line.posting().amount().amount()),
                column(lines, line -> line.posting().amount().currency()),
                column(lines, line -> line.posting().bankId()),
                column(lines, line -> line.posting().depositId()),
                column(lines, line -> line.posting().loanId()),
                days.today(),
                clock.now());
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

    /** The debit balance of an account at one bank by all that is booked. */
    public Money balanceAt(UUID fundId, UUID bankId, Account account, Money zero) {
        return new Money(
                sql.withHandle(db -> db.createQuery("""
                                select coalesce(sum(case when debit = :code then amount else -amount end), 0)
                                from ledger_posting
                                where fund_id = :fundId and bank_id = :bankId and :code in (debit, credit)""")
                        .bind("code", account.code())
                        .bind("fundId", fundId)
                        .bind("bankId", bankId)
                        .mapTo(BigDecimal.class)
                        .one()),
                zero.currency());
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
                        .mapTo(BigDecimal.class)
                        .one()),
                zero.currency());
    }
}
