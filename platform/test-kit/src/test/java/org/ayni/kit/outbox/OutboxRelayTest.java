package org.ayni.kit.outbox;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ayni.kit.KitDatabase;
import org.ayni.testkit.BrokerProcess;
import org.ayni.testkit.TestKafka;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the relay promises: nothing is lost, nothing overtakes, and what comes twice has the same id. */
class OutboxRelayTest {

    private static final RelaySettings SIXTEEN_LANES = new RelaySettings(16, 200, 1);

    private KitDatabase database;
    private String prefix;

    @BeforeEach
    void prepare() throws Exception {
        database = KitDatabase.create();
        prefix = "outbox-" + UUID.randomUUID() + ".";
    }

    @AfterEach
    void tidy() {
        database.close();
    }

    private OutboxRelay relay(String bootstrapServers) {
        OutboxRelay relay = OutboxRelay.standalone(
                database.jdbi(), Map.of("bootstrap.servers", bootstrapServers), prefix, SIXTEEN_LANES);
        relay.start();
        return relay;
    }

    private void awaitSent() {
        await().pollInterval(Duration.ofMillis(100))
                .atMost(Duration.ofMinutes(2))
                .untilAsserted(() -> assertEquals(0, unsent()));
    }

    private long unsent() {
        return database.inside().count("select count(*) from outbox where published_at is null");
    }

    private SentEvents sent(String bootstrapServers) {
        return SentEvents.of(bootstrapServers, prefix + Journal.TOPIC);
    }

    private static void assertComplete(Journal journal, SentEvents sent) {
        assertEquals(List.of(), sent.outOfOrder());
        assertEquals(journal.written(), sent.byId());
        assertEquals(0, journal.aggregatesWithGaps());
    }

    @Test
    void losesAndReordersNothingWithTwoRelaysAndABrokerThatIsKilled() throws Exception {
        try (BrokerProcess broker = BrokerProcess.absent()) {
            broker.start();
            Journal journal = new Journal(database, 500);
            OutboxRelay one = relay(broker.bootstrapServers());
            OutboxRelay two = relay(broker.bootstrapServers());
            journal.write(3_000, one, two);
            awaitSent();
            assertEquals(0, sent(broker.bootstrapServers()).repetitions());

            journal.write(2_000, one, two);
            broker.kill();
            journal.write(4_000, one, two);
            broker.start();
            journal.write(1_000, one, two);
            awaitSent();
            one.stop();
            two.stop();
            assertEquals(10_000, journal.written().size());
            assertComplete(journal, sent(broker.bootstrapServers()));
        }
    }

    @Test
    void losesAndReordersNothingWhenItsDatabaseConnectionsDie() throws Exception {
        Journal journal = new Journal(database, 20);
        journal.write(4_000);
        OutboxRelay relay = relay(TestKafka.bootstrapServers());
        for (int left = 3_500; left > 0; left -= 700) {
            int reached = left;
            await().pollInterval(Duration.ofMillis(5))
                    .atMost(Duration.ofMinutes(1))
                    .untilAsserted(() -> assertTrue(unsent() <= reached));
            database.inside().execute("""
                    select pg_terminate_backend(pid) from pg_stat_activity
                    where datname = current_database() and usename = 'ayni_app'""");
        }
        awaitSent();
        relay.stop();
        assertComplete(journal, sent(TestKafka.bootstrapServers()));
    }

    @Test
    void startsWithoutABrokerAndSendsOnceThereIsOne() throws Exception {
        try (BrokerProcess broker = BrokerProcess.absent()) {
            Journal journal = new Journal(database, 3);
            OutboxRelay relay = relay(broker.bootstrapServers());
            journal.write(10, relay);
            assertEquals(10, journal.unsent());
            broker.start();
            awaitSent();
            relay.stop();
            assertComplete(journal, sent(broker.bootstrapServers()));
        }
    }

    @Test
    void stopsWithoutABrokerAndLeavesTheEventsToTheNextRelay() throws Exception {
        try (BrokerProcess broker = BrokerProcess.absent()) {
            Journal journal = new Journal(database, 3);
            OutboxRelay relay = relay(broker.bootstrapServers());
            journal.write(10, relay);
            relay.stop();
            assertFalse(relay.isRunning());
            OutboxRelay next = relay(TestKafka.bootstrapServers());
            awaitSent();
            next.stop();
            assertComplete(journal, sent(TestKafka.bootstrapServers()));
        }
    }

    @Test
    void sendsWhatNobodyWokeItFor() throws Exception {
        Journal journal = new Journal(database, 5);
        OutboxRelay relay = relay(TestKafka.bootstrapServers());
        journal.write(5);
        awaitSent();
        journal.write(5);
        awaitSent();
        relay.stop();
        assertComplete(journal, sent(TestKafka.bootstrapServers()));
    }
}
