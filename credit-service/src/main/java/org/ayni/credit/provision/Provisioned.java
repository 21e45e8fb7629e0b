package org.ayni.credit.provision;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.UUID;
import org.ayni.kit.money.Money;
import org.jdbi.v3.core.Jdbi;

/** What is set aside for a loan, as the last close of a day has left it. */
@Singleton
public class Provisioned {

    private final Jdbi sql;

    Provisioned(Jdbi sql) {
        this.sql = sql;
    }

    /** Zero before the loan's first close. */
    public Money of(UUID loanId, Money zero) {
        BigDecimal provision = sql.withHandle(db -> db.createQuery(
                                "select provision from loan_day where loan_id = :loan order by day desc limit 1")
                        .bind("loan", loanId)
                        .mapTo(BigDecimal.class)
                        .findOne())
                .orElse(zero.amount());
        return new Money(provision, zero.currency());
    }
}
