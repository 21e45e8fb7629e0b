package org.ayni.chaos.world;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.ayni.contracts.DomainEvent;
import org.ayni.contracts.EventTypes;
import org.ayni.contracts.consortia.ConsortiaEvent;
import org.ayni.kit.id.Ids;
import org.ayni.kit.json.StrictJson;
import org.ayni.kit.security.DocumentDigest;

/** People whom credit-service hears of, by the events that consortia-service would have sent. */
final class Members {

    private static final LocalDate START = LocalDate.of(2001, 9, 27);
    private static final int FIRST_NUMBER = 1_000_000;
    private static final String DEPARTMENT = "LP";
    private static final String GOOD_RATING = "11";

    private final String broker;
    private final DocumentDigest digests;
    private final ObjectMapper json = JsonMapper.builder().findAndAddModules().build();
    private final List<Future<RecordMetadata>> sent = new ArrayList<>();
    private final Map<UUID, Long> sequences = new HashMap<>();

    Members(String broker, DocumentDigest digests) {
        this.broker = broker;
        this.digests = digests;
        new StrictJson().customize(json);
    }

    /** A person with a role in an enterprise of a formed consortium. */
    record Member(UUID personId, UUID enterpriseId, String documentNumber) {}

    /** All in one consortium, each with an enterprise of their own and a consent. */
    List<Member> make(int count) throws InterruptedException, ExecutionException {
        List<Member> made = new ArrayList<>();
        UUID consortium = Ids.next();
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker), new StringSerializer(), new ByteArraySerializer())) {
            send(
                    producer,
                    new ConsortiaEvent.ConsortiumRegistered(
                            consortium,
                            "Consorcio de prueba",
                            "textiles",
                            "El Alto",
                            1,
                            "INFORMAL_ASSOCIATION",
                            "FORMED",
                            null,
                            START));
            for (int n = 0; n < count; n++) {
                Member member = new Member(Ids.next(), Ids.next(), FIRST_NUMBER + n + GOOD_RATING);
                tell(producer, member, consortium);
                made.add(member);
            }
            for (Future<RecordMetadata> each : sent) {
                each.get();
            }
        }
        return made;
    }

    private void tell(KafkaProducer<String, byte[]> producer, Member member, UUID consortium) {
        UUID person = member.personId();
        UUID enterprise = member.enterpriseId();
        String digest = digests.of(member.documentNumber(), null, DEPARTMENT);
        send(producer, new ConsortiaEvent.EnterpriseRegistered(enterprise, "textiles", "El Alto", 3, null, START));
        send(producer, new ConsortiaEvent.MembershipJoined(Ids.next(), enterprise, consortium, START));
        send(producer, new ConsortiaEvent.PersonRegistered(person, digest, "F", "30_44", START, null, null));
        send(producer, new ConsortiaEvent.RoleTaken(person, Ids.next(), enterprise, "OWNER", "FULL_TIME", START));
        send(producer, new ConsortiaEvent.ConsentGiven(person, Ids.next(), "CREDIT_BUREAU", "1", START));
    }

    private void send(KafkaProducer<String, byte[]> producer, DomainEvent fact) {
        String type = EventTypes.typeOf(fact.getClass());
        String aggregate = fact.aggregateId().toString();
        ProducerRecord<String, byte[]> event =
                new ProducerRecord<>(EventTypes.topicOf(type), aggregate, bytes(write(fact)));
        Map<String, String> headers = Map.of(
                "ce_specversion",
                "1.0",
                "ce_id",
                Ids.next().toString(),
                "ce_type",
                type,
                "ce_subject",
                aggregate,
                "ce_time",
                Instant.now().toString(),
                "ce_sequence",
                Long.toString(sequences.merge(fact.aggregateId(), 1L, Long::sum)),
                "content-type",
                "application/json");
        headers.forEach((name, value) -> event.headers().add(name, bytes(value)));
        sent.add(producer.send(event));
    }

    private String write(DomainEvent fact) {
        try {
            return json.writeValueAsString(fact);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
