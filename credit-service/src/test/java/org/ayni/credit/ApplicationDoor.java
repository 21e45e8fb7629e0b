package org.ayni.credit;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import org.ayni.credit.application.ApplicationExpiry;

/** Does what the close of the day does: each application in a transaction of its own. */
@ApplicationScoped
public class ApplicationDoor {

    private final ApplicationExpiry expiry;

    ApplicationDoor(ApplicationExpiry expiry) {
        this.expiry = expiry;
    }

    public int expire(LocalDate day) {
        int expired = 0;
        for (UUID id : expiry.lapsedBefore(day)) {
            expired += QuarkusTransaction.requiringNew().call(() -> expiry.expire(id, day)) ? 1 : 0;
        }
        return expired;
    }
}
