package org.ayni.credit.ledger;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import org.ayni.kit.id.Ids;
import org.ayni.kit.money.Money;
import org.ayni.kit.problem.Problem;
import org.ayni.kit.time.BusinessClock;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Writes journals; nothing here ever changes or deletes one. */
@Singleton
public class Ledger {

    private final Jdbi sql;
    private final BusinessClock clock;

    Ledger(Jdbi sql, BusinessClock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Books a journal today, in the running transaction. */
    @Transactional(value = Transactional.TxType.MANDATORY, dontRollbackOn = Problem.class)
    public void post(Journal journal) {
        if (journal.postings().isEmpty()) {
            return;
        }
        UUID id = Ids.next();
        LocalDate bookedOn = clock.today();
        sql.useHandle(db -> {
            db.createUpdate("""
                            insert into ledger_journal (id, fund_id, kind, cause_id, valid_on, booked_on, recorded_at)
                            values (:id, :fundId, :kind, :causeId, :validOn, :bookedOn, :now)""")
                    .bind("id", id)
                    .bind("fundId", journal.fundId())
                    .bind("kind", journal.kind())
                    .bind("causeId", journal.causeId())
                    .bind("validOn", journal.validOn())
                    .bind("bookedOn", bookedOn)
                    .bind("now", clock.now())
                    .execute();
            insertPostings(db, journal, id, bookedOn);
        });
    }

    private static void insertPostings(Handle db, Journal journal, UUID journalId, LocalDate bookedOn) {
        PreparedBatch batch = db.prepareBatch("""
                insert into ledger_posting (id, journal_id, fund_id, booked_on, debit, credit, memo, amount, currency,
                                            bank_id, deposit_id, loan_id)
                values (:id, :journalId, :fundId, :bookedOn, :debit, :credit, :memo, :amount, :currency,
                        :bankId, :depositId, :loanId)""");
        for (Journal.Posting posting : journal.postings()) {
            batch.bind("id", Ids.next())
                    .bind("journalId", journalId)
                    .bind("fundId", journal.fundId())
                    .bind("bookedOn", bookedOn)
                    .bind("debit", posting.debit().code())
                    .bind("credit", posting.credit().code())
                    .bind("memo", posting.debit().isMemo())
                    .bind("amount", posting.amount().amount())
                    .bind("currency", posting.amount().currency().getCurrencyCode())
                    .bind("bankId", posting.bankId())
                    .bind("depositId", posting.depositId())
                    .bind("loanId", posting.loanId())
                    .add();
        }
        batch.execute();
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
