package org.ayni.kit.intake;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.ayni.kit.id.Ids;
import org.ayni.kit.time.BusinessClock;
import org.jdbi.v3.core.Jdbi;

/** What could not be decoded, kept as it came; a record is kept once, however often it is read. */
@Singleton
class DeadLetters {

    private final Jdbi sql;
    private final BusinessClock clock;
    private final Counter kept;

    DeadLetters(Jdbi sql, BusinessClock clock, MeterRegistry metrics) {
        this.sql = sql;
        this.clock = clock;
        this.kept = metrics.counter("dead.letters");
    }

    void keep(ConsumerRecord<String, byte[]> sent, String reason) {
        int added = sql.withHandle(db -> db.createUpdate("""
                        insert into dead_letter (id, topic, partition, record_offset, record_key, payload, reason,
                                                 received_at)
                        values (:id, :topic, :partition, :offset, :key, :payload, :reason, :now)
                        on conflict do nothing""")
                .bind("id", Ids.next())
                .bind("topic", sent.topic())
                .bind("partition", sent.partition())
                .bind("offset", sent.offset())
                .bind("key", sent.key())
                .bind("payload", sent.value())
                .bind("reason", reason.length() > 500 ? reason.substring(0, 500) : reason)
                .bind("now", clock.now())
                .execute());
        kept.increment(added);
    }
}
