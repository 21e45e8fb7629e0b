package org.ayni.credit.borrower;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import org.ayni.contracts.credit.Borrower;
import org.ayni.kit.money.Money;
import org.jdbi.v3.core.Jdbi;

/** The debts as loans and their rows say. */
@Singleton
class RecordedDebts implements BorrowerDebts {

    private final Jdbi sql;

    RecordedDebts(Jdbi sql) {
        this.sql = sql;
    }

    /** One row of the query. */
    public record Sums(int openLoans, int writtenOff, int daysPastDue, BigDecimal nextInstalments) {}

    @Override
    public Debts of(Borrower borrower, Currency currency, LocalDate on) {
        Sums sums = sql.withHandle(db -> db.createQuery("""
                        select count(*) filter (where status in ('PENDING', 'ACTIVE')) as open_loans,
                          count(*) filter (where status = 'WRITTEN_OFF') as written_off,
                          coalesce(max(greatest(:on::date - next_due_on, 0))
                            filter (where status = 'ACTIVE'), 0) as days_past_due,
                          coalesce(sum(next_due_amount)
                            filter (where status = 'ACTIVE' and currency = :currency), 0) as next_instalments
                        from loan
                        where loan.person_id = :personId or loan.enterprise_id = :enterpriseId
                          or (:borrowerType = 'CONSORTIUM' and loan.borrower_type = 'CONSORTIUM'
                              and loan.consortium_id = :consortiumId)""")
                .bindMethods(borrower)
                .bind("on", on)
                .bind("currency", currency.getCurrencyCode())
                .mapTo(Sums.class)
                .one());
        return new Debts(
                sums.openLoans(), sums.daysPastDue(), sums.writtenOff(), new Money(sums.nextInstalments(), currency));
    }
}
