package org.ayni.probe;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.ayni.testkit.TestDatabase;
import org.ayni.testkit.TestKafka;
import org.junit.jupiter.api.Test;

/** From a command through outbox, relay and broker to a handler of events. */
@QuarkusTest
class EventFlowTest {

    private static final String TOPIC = "consortia.consortium.v1";

    @TestHTTPResource(value = "/metrics", management = true)
    URI metrics;

    private static List<ConsumerRecord<String, byte[]>> sentAbout(String id, int atLeast) {
        return TestKafka.pollUntil(TOPIC, all -> about(id, all).size() >= atLeast).stream()
                .filter(event -> event.key().equals(id))
                .toList();
    }

    private static List<ConsumerRecord<String, byte[]>> about(String id, List<ConsumerRecord<String, byte[]>> all) {
        return all.stream().filter(event -> event.key().equals(id)).toList();
    }

    @Test
    void sendsCloudEventsKeyedAndNumberedByAggregate() {
        String id = Parcels.registered();
        assertEquals(
                200,
                Parcels.insure(id, "1.00")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .send()
                        .status());
        List<ConsumerRecord<String, byte[]>> sent = sentAbout(id, 2);
        ConsumerRecord<String, byte[]> second = sent.get(1);
        assertEquals("1", TestKafka.header(sent.getFirst(), "ce_sequence"));
        assertEquals("2", TestKafka.header(second, "ce_sequence"));
        assertEquals(id, TestKafka.header(second, "ce_subject"));
        assertEquals("1.0", TestKafka.header(second, "ce_specversion"));
        assertEquals("/ayni/probe", TestKafka.header(second, "ce_source"));
        assertEquals("consortia.consortium.milestone-assessed.v1", TestKafka.header(second, "ce_type"));
        assertThat(TestKafka.header(second, "ce_time"), matchesPattern("\\d{4}-.*Z"));
        assertThat(TestKafka.header(second, "ce_bookedon"), matchesPattern("\\d{4}-\\d\\d-\\d\\d"));
        assertThat(TestKafka.header(second, "traceparent"), matchesPattern("00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]"));
    }

    @Test
    void reachesTheHandlerOnce() {
        String id = Parcels.registered();
        ConsumerRecord<String, byte[]> sent = sentAbout(id, 1).getFirst();
        TestKafka.send(
                TOPIC,
                id,
                java.util.stream.StreamSupport.stream(sent.headers().spliterator(), false)
                        .collect(java.util.stream.Collectors.toMap(
                                org.apache.kafka.common.header.Header::key,
                                header -> TestKafka.header(sent, header.key()))),
                sent.value());
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertEquals(
                        1,
                        TestDatabase.current()
                                .count("select count(*) from milestone where consortium_id = ?::uuid", id)));
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertTrue(metric("inbox_duplicates_total") >= 1));
        assertEquals(
                1, TestDatabase.current().count("select count(*) from milestone where consortium_id = ?::uuid", id));
    }

    @Test
    void showsWhatWaitsAndWhatCameTwice() {
        String all = RestAssured.get(metrics).asString();
        for (String name :
                List.of("outbox_pending", "outbox_oldest_age", "inbox_duplicates_total", "dead_letters_total")) {
            assertThat(all, containsString("\n" + name));
        }
    }

    private long metric(String name) {
        return RestAssured.get(metrics)
                .asString()
                .lines()
                .filter(line -> line.startsWith(name))
                .mapToLong(line -> Math.round(Double.parseDouble(line.substring(line.lastIndexOf(' ')))))
                .sum();
    }
}
