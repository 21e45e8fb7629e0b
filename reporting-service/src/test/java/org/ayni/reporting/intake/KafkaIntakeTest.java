package org.ayni.reporting.intake;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.ayni.contracts.DomainEvent;
import org.ayni.contracts.consortia.ConsortiaEvent.ForumAttended;
import org.ayni.testkit.TestDatabase;
import org.ayni.testkit.TestKafka;
import org.ayni.testkit.Tokens;
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
        given().auth()
                .oauth2(Tokens.of("auditor"))
                .get("/v1/projections")
                .then()
                .statusCode(200)
                .body("topics.find { it.topic == 'consortia.forum.v1' }.recordsBehind", notNullValue());
        redrives(key, forum);
        assertEquals(2, TestDatabase.current().count("select count(*) from dead_letter where record_key = ?", key));
        assertTrue(
                TestDatabase.current().count("select count(*) from topic_progress where topic = 'consortia.forum.v1'")
                        > 0);
    }

    /** One of the two can be decoded by now: as if this version had learned to. */
    private void redrives(String key, UUID forum) {
        TestDatabase database = TestDatabase.current();
        Object poison = id(database, key, "Json");
        redrive(poison).statusCode(409).body("type", equalTo("urn:ayni:problem:still-undecodable"));
        Object unknown = id(database, key, "unknown type");
        database.execute("update dead_letter set record_offset = record_offset + 1 where id = ?", unknown);
        redrive(unknown).statusCode(200).body("redrivenAt", notNullValue());
        redrive(unknown).statusCode(200);
        assertEquals(1, facts("subject_id = ?", forum));
        assertEquals(1, database.count("select count(*) from redriven_letter where dead_letter_id = ?", unknown));
    }

    private static Object id(TestDatabase database, String key, String reason) {
        return Objects.requireNonNull(database.rows(
                        "select id from dead_letter where record_key = ? and reason like ?", key, "%" + reason + "%")
                .getFirst()
                .get("id"));
    }

    private static ValidatableResponse redrive(Object id) {
        return given().auth()
                .oauth2(Tokens.of("admin"))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .post("/v1/dead-letters/" + id + "/redrive")
                .then();
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
