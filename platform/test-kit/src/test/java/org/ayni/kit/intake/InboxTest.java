package org.ayni.kit.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.ayni.contracts.DomainEvent;
import org.ayni.contracts.consortia.ConsortiaEvent;
import org.ayni.kit.KitDatabase;
import org.ayni.kit.time.RealClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InboxTest {

    private KitDatabase database;
    private Inbox inbox;

    @BeforeEach
    void prepare() throws Exception {
        database = KitDatabase.create();
        inbox = inbox(30);
    }

    @AfterEach
    void tidy() {
        database.close();
    }

    @Test
    void forgetsWhatItTookInLongAgoAndHidesTheRestAsBefore() {
        List<ReceivedEvent> old = events(2_500);
        assertEquals(old, inbox.unseen(old));
        database.inside().execute("update inbox set received_at = received_at - interval '31 days'");
        List<ReceivedEvent> recent = events(40);
        assertEquals(recent, inbox.unseen(recent));
        database.inside()
                .execute("update inbox set received_at = received_at - interval '29 days'"
                        + " where received_at > now() - interval '1 day'");

        inbox.purge();

        assertEquals(
                40L,
                database.inside()
                        .rows("select count(*) as n from inbox")
                        .getFirst()
                        .get("n"));
        assertEquals(List.of(), inbox.unseen(recent));
    }

    @Test
    void remembersForThirtyDaysAtTheLeast() {
        assertThrows(IllegalArgumentException.class, () -> inbox(29));
    }

    private Inbox inbox(int keepDays) {
        return new Inbox(
                database.jdbi(), RealClock.on(database.jdbi()), new SimpleMeterRegistry(), keepDays, List.of("inbox"));
    }

    private static List<ReceivedEvent> events(int count) {
        return IntStream.range(0, count).mapToObj(each -> event()).toList();
    }

    private static ReceivedEvent event() {
        UUID id = UUID.randomUUID();
        DomainEvent fact = new ConsortiaEvent.MembershipJoined(id, id, id, java.time.LocalDate.of(2003, 3, 31));
        return new ReceivedEvent(id, "consortia.membership.joined", id, 1, Instant.now(), fact);
    }
}
