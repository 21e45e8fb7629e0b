package org.ayni.reporting.projection;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.ayni.testkit.TestDatabase;
import org.ayni.testkit.TestKafka;

/** A dead letter whose record can be decoded by now. */
public final class DeadLetterSteps {

    private DeadLetterSteps() {}

    /** Sends a record that cannot be decoded and one that can, and lets the dead letter point at the second. */
    public static UUID readable() {
        UUID forum = UUID.randomUUID();
        String key = forum.toString();
        Map<String, String> headers = new HashMap<>();
        headers.put("ce_id", UUID.randomUUID().toString());
        headers.put("ce_type", "consortia.forum.attended.v1");
        headers.put("ce_subject", key);
        headers.put("ce_sequence", "1");
        headers.put("ce_time", "2026-11-02T10:00:00Z");
        headers.put("ce_bookedon", "2012-05-14");
        byte[] poison = "{".getBytes(StandardCharsets.UTF_8);
        byte[] event =
                ("{\"forumId\": \"" + key + "\", \"attendedOn\": \"2012-05-10\"}").getBytes(StandardCharsets.UTF_8);
        TestKafka.send(List.of(
                new TestKafka.Message("consortia.forum.v1", key, headers, poison),
                new TestKafka.Message("consortia.forum.v1", key, headers, event)));
        TestDatabase database = TestDatabase.current();
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> database.count("select count(*) from dead_letter where record_key = ?", key) == 1);
        database.execute("update dead_letter set record_offset = record_offset + 1 where record_key = ?", key);
        return (UUID) Objects.requireNonNull(database.rows("select id from dead_letter where record_key = ?", key)
                .getFirst()
                .get("id"));
    }
}
