package org.ayni.reporting.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.ayni.contracts.DomainEvent;
import org.ayni.contracts.consortia.ConsortiaEvent.ForumAttended;
import org.ayni.testkit.TestDatabase;
import org.ayni.testkit.TestKafka;
import org.junit.jupiter.api.Test;

/** From the broker to the rows, with what cannot be read in between. */
@QuarkusTest
class KafkaIntakeTest {

    private static final LocalDate DAY = LocalDate.parse("2012-05-10");

    @Inject
    ObjectMapper json;

    @Test
    void poisonIsPutAsideAndWhatFollowsComesIn() {
        UUID forum = UUID.randomUUID();
        Map<String, String> headers = headers("consortia.forum.attended.v1", forum);
        Map<String, String> unknown = headers("consortia.forum.abolished.v1", forum);
        String key = forum.toString();
        TestKafka.send(List.of(
                new TestKafka.Message(
                        "consortia.forum.v1", key, headers, "{\"forumId\":".getBytes(StandardCharsets.UTF_8)),
                new TestKafka.Message("consortia.forum.v1", key, unknown, "{}".getBytes(StandardCharsets.UTF_8)),
                new TestKafka.Message("consortia.forum.v1", key, headers, bytes(new ForumAttended(forum, DAY)))));
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertEquals(
                        1, facts("subject_id = ? and valid_on = '2012-05-10' and booked_on = '2012-05-14'", forum)));
        assertEquals(2, TestDatabase.current().count("select count(*) from dead_letter where record_key = ?", key));
        assertTrue(
                TestDatabase.current().count("select count(*) from topic_progress where topic = 'consortia.forum.v1'")
                        > 0);
    }

    private static Map<String, String> headers(String type, UUID subject) {
        Map<String, String> headers = new HashMap<>();
        headers.put("ce_id", UUID.randomUUID().toString());
        headers.put("ce_type", type);
        headers.put("ce_subject", subject.toString());
        headers.put("ce_sequence", "1");
        headers.put("ce_time", Instant.parse("2026-11-02T10:00:00Z").toString());
        headers.put("ce_bookedon", "2012-05-14");
        return headers;
    }

    private byte[] bytes(DomainEvent event) {
        try {
            return json.writeValueAsBytes(event);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }

    private static long facts(String where, UUID id) {
        return TestDatabase.current().count("select count(*) from fact where " + where, id);
    }
}
