package org.ayni.credit.provision;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ayni.credit.provision.ProvisionRateResource.ProvisionRate;
import org.ayni.kit.time.BusinessClock;
import org.jdbi.v3.core.Jdbi;

/** The provision rates in the database: added from a day on, never changed. */
@Singleton
public class ProvisionRates {

    private final Jdbi sql;
    private final BusinessClock clock;

    ProvisionRates(Jdbi sql, BusinessClock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** The rates in force on a day, rating by rating. */
    List<ProvisionRate> inForce(LocalDate day) {
        return sql.withHandle(db ->
                db.createQuery("""
                        select distinct on (rating) rating, percent, effective_on, source from provision_rate
                        where effective_on <= :day order by rating, effective_on desc""").bind("day", day).mapTo(ProvisionRate.class).list());
    }

    /** The rates in force on a day, to reckon with. */
    public ProvisionScale scale(LocalDate day) {
        Map<String, BigDecimal> percents =
                inForce(day).stream().collect(Collectors.toMap(ProvisionRate::rating, ProvisionRate::percent));
        return new ProvisionScale(percents);
    }

    /** Whether it is new: one rate for a rating from a day on. */
    boolean insert(ProvisionRate rate) {
        return sql.withHandle(db -> db.createUpdate("""
                                insert into provision_rate (effective_on, rating, percent, source, booked_on,
                                  recorded_at)
                                values (:effectiveOn, :rating, :percent, :source, :bookedOn, :now)
                                on conflict do nothing""")
                        .bindMethods(rate)
                        .bind("bookedOn", clock.today())
                        .bind("now", clock.now())
                        .execute())
                == 1;
    }
}
