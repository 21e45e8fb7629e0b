package org.ayni.credit.prequalification;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import org.ayni.kit.time.BusinessClock;
import org.jdbi.v3.core.Jdbi;

/** The checks in the database, as they were answered. */
@Singleton
class EligibilityChecks {

    private final Jdbi sql;
    private final ObjectMapper json;
    private final BusinessClock clock;

    EligibilityChecks(Jdbi sql, ObjectMapper json, BusinessClock clock) {
        this.sql = sql;
        this.json = json;
        this.clock = clock;
    }

    void insert(EligibilityCheck check) {
        sql.useHandle(db -> db.createUpdate("""
                        insert into eligibility_check (id, consortium_id, product_id, result, valid_on, booked_on,
                          recorded_at)
                        values (:id, :consortiumId, :productId, :result, :checkedOn, :checkedOn, :now)""")
                .bind("id", check.id())
                .bind("consortiumId", check.consortiumId())
                .bind("productId", check.productId())
                .bind("result", write(check))
                .bind("checkedOn", check.checkedOn())
                .bind("now", clock.now())
                .execute());
    }

    Optional<EligibilityCheck> find(UUID id) {
        return sql.withHandle(db -> db.createQuery("select result from eligibility_check where id = :id")
                        .bind("id", id)
                        .mapTo(String.class)
                        .findOne())
                .map(this::read);
    }

    private String write(EligibilityCheck check) {
        try {
            return json.writeValueAsString(check);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }

    private EligibilityCheck read(String text) {
        try {
            return json.readValue(text, EligibilityCheck.class);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
