package org.ayni.credit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import org.ayni.credit.application.ApplicationExpiry;

/** Does in a transaction of its own what the close of the day will do in its. */
@ApplicationScoped
public class ApplicationDoor {

    private final ApplicationExpiry expiry;

    ApplicationDoor(ApplicationExpiry expiry) {
        this.expiry = expiry;
    }

    @Transactional
    public int expire(LocalDate day) {
        return expiry.expire(day);
    }
}
