package org.ayni.credit;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import org.ayni.credit.application.ApplicationExpiry;
import org.ayni.credit.disbursement.LoanOpening;

/** Does what the close of the day does: each application, and each loan's rest, in a transaction of its own. */
@ApplicationScoped
public class ApplicationDoor {

    private final ApplicationExpiry expiry;
    private final LoanOpening openings;

    ApplicationDoor(ApplicationExpiry expiry, LoanOpening openings) {
        this.expiry = expiry;
        this.openings = openings;
    }

    public int expire(LocalDate day) {
        int expired = 0;
        for (UUID id : expiry.lapsedBefore(day)) {
            expired += QuarkusTransaction.requiringNew().call(() -> expiry.expire(id, day)) ? 1 : 0;
        }
        return expired;
    }

    public int expireRests(LocalDate day) {
        int expired = 0;
        for (UUID loan : openings.lapsedBefore(day)) {
            expired += QuarkusTransaction.requiringNew().call(() -> openings.expireRest(loan, day)) ? 1 : 0;
        }
        return expired;
    }
}
