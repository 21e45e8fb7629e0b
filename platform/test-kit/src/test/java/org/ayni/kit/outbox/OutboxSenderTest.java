package org.ayni.kit.outbox;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.RoundRobinPartitioner;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

class OutboxSenderTest {

    private static final UUID A = UUID.randomUUID();
    private static final UUID B = UUID.randomUUID();

    private final MockProducer<String, byte[]> broker =
            new MockProducer<>(false, new RoundRobinPartitioner(), new StringSerializer(), new ByteArraySerializer());
    private final OutboxSender sender = new OutboxSender(
            Map.of(), new ObjectMapper(), new Topics(Map.of(), Optional.empty(), false, 1), settings -> broker);

    private static OutboxRows.Row event(UUID aggregate, long sequence) {
        return new OutboxRows.Row(
                sequence, UUID.randomUUID(), "t", aggregate, "t.a.b.v1", "{}", "{}", sequence, Instant.now(), 0);
    }

    private CompletableFuture<OutboxSender.Receipt> sending(OutboxRows.Row... rows) {
        return CompletableFuture.supplyAsync(() -> sender.send(List.of(rows)));
    }

    /** What the broker was given so far, as aggregate and number. */
    private List<String> given() {
        return broker.history().stream()
                .map(event -> (event.key().equals(A.toString()) ? "a" : "b")
                        + new String(
                                event.headers().lastHeader("ce_sequence").value(),
                                java.nio.charset.StandardCharsets.UTF_8))
                .toList();
    }

    private void awaitGiven(String... events) {
        await().untilAsserted(() -> assertEquals(List.of(events), given()));
    }

    @Test
    void sendsAnEventOnlyOnceTheOneBeforeItOfTheAggregateHasArrived() {
        var receipt = sending(event(A, 1), event(A, 2), event(B, 1), event(A, 3));
        awaitGiven("a1", "b1");
        assertTrue(broker.completeNext());
        awaitGiven("a1", "b1", "a2");
        assertTrue(broker.completeNext());
        assertTrue(broker.completeNext());
        awaitGiven("a1", "b1", "a2", "a3");
        assertTrue(broker.completeNext());
        assertEquals(4, receipt.join().arrived().size());
        assertNull(receipt.join().failure());
    }

    @Test
    void doesNotSendWhatFollowsAFailureOfTheSameAggregate() {
        var receipt = sending(event(A, 1), event(A, 2), event(B, 1), event(B, 2));
        awaitGiven("a1", "b1");
        assertTrue(broker.errorNext(new RecordTooLargeException()));
        assertTrue(broker.completeNext());
        awaitGiven("a1", "b1", "b2");
        assertTrue(broker.completeNext());
        assertEquals(
                List.of(B, B),
                receipt.join().arrived().stream()
                        .map(OutboxRows.Row::aggregateId)
                        .toList());
        assertInstanceOf(RecordTooLargeException.class, receipt.join().failure());
    }

    @Test
    void sendsNothingMoreOnceTheBrokerIsAwayAndKeepsWhatArrived() {
        var receipt = sending(event(A, 1), event(A, 2), event(B, 1), event(B, 2));
        awaitGiven("a1", "b1");
        assertTrue(broker.errorNext(new TimeoutException()));
        assertTrue(broker.completeNext());
        assertEquals(
                List.of(B),
                receipt.join().arrived().stream()
                        .map(OutboxRows.Row::aggregateId)
                        .toList());
        assertInstanceOf(TimeoutException.class, receipt.join().failure());
        assertEquals(List.of("a1", "b1"), given());
    }

    @Test
    void repeatsAfterATimeoutFromTheEventThatFailed() {
        OutboxRows.Row first = event(A, 1);
        OutboxRows.Row second = event(A, 2);
        var failed = sending(first, second);
        awaitGiven("a1");
        assertTrue(broker.errorNext(new TimeoutException()));
        assertEquals(List.of(), failed.join().arrived());
        var again = sending(first, second);
        awaitGiven("a1", "a1");
        assertTrue(broker.completeNext());
        awaitGiven("a1", "a1", "a2");
        assertTrue(broker.completeNext());
        assertEquals(List.of(first, second), again.join().arrived());
    }
}
