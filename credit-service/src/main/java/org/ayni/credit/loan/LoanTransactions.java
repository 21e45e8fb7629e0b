package org.ayni.credit.loan;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ayni.kit.paging.PageRequest;
import org.jdbi.v3.core.Jdbi;

/** The transactions of loans in the database. */
@Singleton
class LoanTransactions {

    private final Jdbi sql;

    LoanTransactions(Jdbi sql) {
        this.sql = sql;
    }

    Optional<LoanTransaction> find(UUID loanId, UUID id) {
        return sql.withHandle(db -> db.createQuery("select * from loan_transaction where loan_id = :loan and id = :id")
                .bind("loan", loanId)
                .bind("id", id)
                .mapTo(LoanTransaction.class)
                .findOne());
    }

    List<LoanTransaction> list(UUID loanId, PageRequest page) {
        return sql.withHandle(db -> db.createQuery(
                        "select * from loan_transaction where loan_id = :loan and id > :after order by id limit :fetch")
                .bind("loan", loanId)
                .bind("after", page.after())
                .bind("fetch", page.fetch())
                .mapTo(LoanTransaction.class)
                .list());
    }

    /**
     * Adds a transaction; 409 {@code duplicate-bank-reference}, naming the first one, when the bank has used the
     * reference before, however long ago (design rule 69).
     */
    void insert(LoanTransaction transaction) {
        int inserted = sql.withHandle(
                db -> db.createUpdate("""
                        insert into loan_transaction (id, loan_id, bank_id, sequence, kind, amount, principal, interest,
                          currency, channel, bank_reference, valid_on, booked_on, recorded_at)
                        values (:id, :loanId, :bankId, :sequence,
                          :kind, :amount, :principal, :interest, :currency, :channel, :bankReference, :validOn,
                          :bookedOn, :recordedAt)
                        on conflict on constraint one_effect_per_bank_reference do nothing""").bindMethods(transaction).execute());
        if (inserted == 0) {
            throw LoanProblem.DUPLICATE_BANK_REFERENCE
                    .problem(
                            "bankReference",
                            "Ya se usó la referencia " + transaction.bankReference(),
                            "The reference " + transaction.bankReference() + " was used already")
                    .with("existing", path(first(transaction)));
        }
    }

    private LoanTransaction first(LoanTransaction second) {
        return sql.withHandle(db -> db.createQuery(
                        "select * from loan_transaction where bank_id = :bankId and bank_reference = :bankReference")
                .bindMethods(second)
                .mapTo(LoanTransaction.class)
                .one());
    }

    static String path(LoanTransaction transaction) {
        return "/v1/loans/" + transaction.loanId() + "/transactions/" + transaction.id();
    }
}
