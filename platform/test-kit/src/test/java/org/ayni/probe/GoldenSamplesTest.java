package org.ayni.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.ayni.contracts.EventTypes;
import org.ayni.kit.intake.EventDecoder;
import org.ayni.kit.intake.ReceivedEvent;
import org.junit.jupiter.api.Test;

/** A sample is, byte for byte, what the kit sends, and the kit reads it. */
@QuarkusTest
class GoldenSamplesTest {

    @Inject
    ObjectMapper json;

    @Inject
    EventDecoder decoder;

    private static String sample(String type) throws IOException {
        try (InputStream file = EventTypes.class.getResourceAsStream("/samples/" + type + ".json")) {
            assertNotNull(file, type);
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }

    private ReceivedEvent decoded(String type, String body) throws EventDecoder.Undecodable {
        ConsumerRecord<String, byte[]> sent =
                new ConsumerRecord<>(EventTypes.topicOf(type), 0, 0, "key", body.getBytes(StandardCharsets.UTF_8));
        String id = UUID.randomUUID().toString();
        for (String[] header : new String[][] {
            {"ce_id", id},
            {"ce_subject", id},
            {"ce_type", type},
            {"ce_sequence", "1"},
            {"ce_time", "2003-03-31T12:00:00Z"}
        }) {
            sent.headers().add(header[0], header[1].getBytes(StandardCharsets.UTF_8));
        }
        return decoder.decode(sent);
    }

    @Test
    void areReadAndWrittenWithoutAChange() throws Exception {
        for (String type : EventTypes.all()) {
            String sample = sample(type);
            assertEquals(sample, json.writeValueAsString(decoded(type, sample).fact()), type);
        }
    }

    @Test
    void takeTheBusinessDateOfAnEventWithoutOneFromItsInstant() throws Exception {
        String type = "consortia.forum.attended.v1";
        assertEquals("2003-03-31", decoded(type, sample(type)).bookedOn().toString());
    }
}
