package org.ayni.training.roster;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.ayni.contracts.DomainEvent;
import org.ayni.contracts.EventTypes;
import org.ayni.contracts.consortia.ConsortiaEvent;
import org.ayni.testkit.TestDatabase;
import org.ayni.testkit.TestKafka;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RosterIntakeTest {

    private static final LocalDate JOINED = LocalDate.of(2001, 11, 1);
    private static final LocalDate LEFT = LocalDate.of(2003, 5, 1);

    @Inject
    ObjectMapper json;

    @Inject
    Roster roster;

    private final UUID membership = UUID.randomUUID();
    private final UUID enterprise = UUID.randomUUID();
    private final UUID consortium = UUID.randomUUID();

    private void send(DomainEvent fact, UUID eventId) throws JsonProcessingException {
        String type = EventTypes.typeOf(fact.getClass());
        TestKafka.send(
                EventTypes.topicOf(type),
                fact.aggregateId().toString(),
                Map.of(
                        "ce_id",
                        eventId.toString(),
                        "ce_type",
                        type,
                        "ce_subject",
                        fact.aggregateId().toString(),
                        "ce_sequence",
                        "1",
                        "ce_time",
                        "2001-11-01T12:00:00Z"),
                json.writeValueAsBytes(fact));
    }

    private static void eventually(String sql, UUID id, long count) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertEquals(count, TestDatabase.current().count(sql, id)));
    }

    private static ConsortiaEvent.PersonRegistered person(UUID id) {
        return new ConsortiaEvent.PersonRegistered(id, null, "FEMALE", "30_44", JOINED, null, null);
    }

    @Test
    void knowsWhoWasRegisteredOnceHoweverOftenItIsTold() throws JsonProcessingException {
        UUID person = UUID.randomUUID();
        UUID event = UUID.randomUUID();
        send(person(person), event);
        send(person(person), event);
        send(person(person), UUID.randomUUID());
        UUID after = UUID.randomUUID();
        send(person(after), UUID.randomUUID());
        eventually("select count(*) from roster_person where id = ?", person, 1);
        eventually("select count(*) from inbox where event_id = ?", event, 1);
        eventually("select count(*) from roster_person where id = ?", after, 1);
    }

    @Test
    void knowsEnterprisesAndConsortia() throws JsonProcessingException {
        send(
                new ConsortiaEvent.EnterpriseRegistered(enterprise, "WOOD", "El Alto", null, null, JOINED),
                UUID.randomUUID());
        send(
                new ConsortiaEvent.ConsortiumRegistered(
                        consortium, "SUMMA", "WOOD", "El Alto", 1, "OTHER", "SELECTED", null, JOINED),
                UUID.randomUUID());
        eventually("select count(*) from roster_enterprise where id = ?", enterprise, 1);
        eventually("select count(*) from roster_consortium where id = ?", consortium, 1);
    }

    @Test
    void tellsTheConsortiumOfADayAlsoWhenTheLeavingCameBeforeTheJoining() throws JsonProcessingException {
        send(new ConsortiaEvent.MembershipLeft(membership, enterprise, consortium, LEFT, "Cierre"), UUID.randomUUID());
        eventually("select count(*) from roster_membership where id = ?", membership, 1);
        send(new ConsortiaEvent.MembershipJoined(membership, enterprise, consortium, JOINED), UUID.randomUUID());
        eventually(
                "select count(*) from roster_membership where id = ? and joined_on is not null and left_on is not null",
                membership,
                1);
        assertEquals(Optional.empty(), roster.consortiumOf(enterprise, JOINED.minusDays(1)));
        assertEquals(Optional.of(consortium), roster.consortiumOf(enterprise, JOINED));
        assertEquals(Optional.of(consortium), roster.consortiumOf(enterprise, LEFT.minusDays(1)));
        assertEquals(Optional.empty(), roster.consortiumOf(enterprise, LEFT));
    }

    @Test
    void putsPoisonAsideAndGoesOn() throws JsonProcessingException {
        UUID poison = UUID.randomUUID();
        TestKafka.send(
                "consortia.person.v1",
                poison.toString(),
                Map.of("ce_type", "consortia.person.registered.v1"),
                "{\"personId\": 7".getBytes(StandardCharsets.UTF_8));
        UUID person = UUID.randomUUID();
        send(person(person), UUID.randomUUID());
        eventually("select count(*) from roster_person where id = ?", person, 1);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertEquals(
                        1,
                        TestDatabase.current()
                                .count("select count(*) from dead_letter where record_key = ?", poison.toString())));
    }
}
