package org.ayni.credit.day;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ayni.credit.ledger.Journal;
import org.ayni.kit.time.BusinessClock;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/** How loans stood at the ends of closed days: rows are added, never changed. */
@Singleton
public class LoanDays {

    private static final UUID FIRST = new UUID(0, 0);

    private final Jdbi sql;
    private final ObjectMapper json;
    private final BusinessClock clock;

    LoanDays(Jdbi sql, ObjectMapper json, BusinessClock clock) {
        this.sql = sql;
        this.json = json;
        this.clock = clock;
    }

    /** A posting as it is kept until the close ends, when all of a kind are summed. */
    public record Kept(String kind, String debit, String credit, BigDecimal amount) {}

    /** The postings of a fund at a bank, summed over its loans. */
    public record Sum(
            UUID fundId, UUID bankId, String currency, String kind, String debit, String credit, BigDecimal amount) {}

    /**
     * What a command left in the books of what is derived.
     *
     * @param accrued interest borne since the first day
     * @param penalties charged since the first day
     */
    public record Derived(LocalDate bookedOn, BigDecimal accrued, BigDecimal penalties) {}

    /** What the last command that was booked up to a day left; nothing before a loan's first. */
    Optional<Derived> derivedBy(UUID loanId, LocalDate bookedTo) {
        return sql.withHandle(db -> db.createQuery("""
                        select booked_on, accrued, penalties_charged as penalties from loan_transaction
                        where loan_id = :loan and booked_on <= :to order by sequence desc limit 1""")
                .bind("loan", loanId)
                .bind("to", bookedTo)
                .mapTo(Derived.class)
                .findOne());
    }

    /** What was set aside for a loan at an instant, by the closes that had gone through it. */
    BigDecimal provision(UUID loanId, Instant at) {
        return sql.withHandle(db -> db.createQuery("""
                                select provision from loan_day where loan_id = :loan and recorded_at < :at
                                order by day desc limit 1""")
                        .bind("loan", loanId)
                        .bind("at", at)
                        .mapTo(BigDecimal.class)
                        .findOne())
                .orElse(BigDecimal.ZERO);
    }

    /** Each loan's last row before a day. */
    Map<UUID, LoanDay> lastBefore(LocalDate day, Collection<UUID> loans) {
        return sql
                .withHandle(db -> db.createQuery("""
                        select last.* from unnest(:loans) wanted (id)
                        cross join lateral (select * from loan_day where loan_id = wanted.id and day < :day
                          order by day desc limit 1) last""")
                        .bind("loans", loans.toArray(UUID[]::new))
                        .bind("day", day)
                        .mapTo(LoanDay.class)
                        .list())
                .stream()
                .collect(Collectors.toMap(LoanDay::loanId, Function.identity()));
    }

    /** Up to which loan a close has come. */
    UUID reached(LocalDate day) {
        return sql.withHandle(db -> db.createQuery(
                                "select loan_id from loan_day where day = :day order by loan_id desc limit 1")
                        .bind("day", day)
                        .mapTo(UUID.class)
                        .findOne())
                .orElse(FIRST);
    }

    int count(LocalDate day) {
        return sql.withHandle(db -> db.createQuery("select count(*) from loan_day where day = :day")
                .bind("day", day)
                .mapTo(Integer.class)
                .one());
    }

    /** The rows of a fund's closed day; nothing when the day is not closed. */
    public Optional<List<LoanDay>> closed(UUID fundId, LocalDate day) {
        Optional<LocalDate> closed = sql.withHandle(
                db -> db.createQuery("select day from business_day where day = :day and status = 'CLOSED'")
                        .bind("day", day)
                        .mapTo(LocalDate.class)
                        .findOne());
        return closed.map(ignored ->
                sql.withHandle(db -> db.createQuery("select * from loan_day where fund_id = :fund and day = :day")
                        .bind("fund", fundId)
                        .bind("day", day)
                        .mapTo(LoanDay.class)
                        .list()));
    }

    void insert(List<LoanClosing> closings, UUID closeId) {
        sql.useHandle(db -> {
            PreparedBatch batch = db.prepareBatch("""
                    insert into loan_day (day, loan_id, fund_id, bank_id, status, days_past_due, rating, restructured,
                      late, outstanding, interest, charges, written_off, recovered, cover, provision,
                      lender_provision, accrued, penalties, suspended, cover_end, postings, recorded_at)
                    values (:day, :loanId, :fundId, :bankId, :status, :daysPastDue, :rating, :restructured, :late,
                      :outstanding, :interest, :charges, :writtenOff, :recovered, :cover, :provision,
                      :lenderProvision, :accrued, :penalties, :suspended, :coverEnd, :postings::jsonb, :now)""");
            for (LoanClosing closing : closings) {
                batch.bindMethods(closing.row())
                        .bind("coverEnd", closing.coverEnd())
                        .bind("postings", postings(closing.journals(closeId)))
                        .bind("now", clock.now())
                        .add();
            }
            batch.execute();
        });
    }

    /** A loan that the fund guarantees no more after the day, and why. */
    public record Ended(UUID loanId, String coverEnd) {}

    /** Those whose guarantee ends with the day and was not ended yet. */
    List<Ended> ended(LocalDate day) {
        return sql.withHandle(
                db -> db.createQuery("""
                        select row.loan_id, row.cover_end from loan_day row join loan on loan.id = row.loan_id
                        where row.day = :day and row.cover_end is not null and loan.cover_ended_on is null
                        order by row.loan_id""").bind("day", day).mapTo(Ended.class).list());
    }

    /** What the close posts, a row for each fund, bank, kind and pair of accounts. */
    List<Sum> sums(LocalDate day) {
        return sql.withHandle(
                db -> db.createQuery("""
                        select row.fund_id, row.bank_id, fund.currency, it.kind, it.debit, it.credit,
                          sum(it.amount) as amount
                        from loan_day row join fund on fund.id = row.fund_id
                        cross join lateral jsonb_to_recordset(row.postings)
                          it (kind text, debit text, credit text, amount numeric)
                        where row.day = :day
                        group by row.fund_id, row.bank_id, fund.currency, it.kind, it.debit, it.credit
                        order by row.fund_id, it.kind, row.bank_id, it.debit, it.credit""").bind("day", day).mapTo(Sum.class).list());
    }

    private String postings(List<Journal> journals) {
        List<Kept> kept = journals.stream()
                .flatMap(journal -> journal.postings().stream()
                        .map(it -> new Kept(
                                journal.kind(),
                                it.debit().code(),
                                it.credit().code(),
                                it.amount().amount())))
                .toList();
        try {
            return json.writeValueAsString(kept);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
