package org.ayni.chaos.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class TopicTest {

    private final Topic topic = new Topic();

    @Test
    void countsAnEventOnceHoweverOftenItWasSent() {
        take("a", "loan", 1);
        take("b", "loan", 2);
        take("a", "loan", 1);
        take("c", "other", 1);
        assertEquals(3, topic.events().size());
        assertEquals(1, topic.repeated());
        assertEquals(0, topic.outOfSequence());
    }

    @Test
    void findsAGapAndAWrongOrder() {
        take("a", "gap", 1);
        take("b", "gap", 3);
        take("c", "late", 2);
        assertEquals(2, topic.outOfSequence());
    }

    private void take(String id, String aggregate, int sequence) {
        ConsumerRecord<String, byte[]> sent = new ConsumerRecord<>("topic", 0, 0, aggregate, new byte[0]);
        Map.of("ce_id", id, "ce_subject", aggregate, "ce_sequence", Integer.toString(sequence), "ce_type", "x")
                .forEach((name, value) -> sent.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        topic.take(sent);
    }
}
