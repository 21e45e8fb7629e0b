package org.ayni.kit.intake;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.core.ConditionFactory;
import org.ayni.kit.KitDatabase;
import org.ayni.kit.id.Ids;
import org.ayni.kit.json.StrictJson;
import org.ayni.kit.outbox.KitTopics;
import org.ayni.kit.time.RealClock;
import org.ayni.testkit.BrokerProcess;
import org.ayni.testkit.TestKafka;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class IntakeReaderTest {

    private final String prefix = "intake-" + UUID.randomUUID() + ".";
    private final MeterRegistry metrics = new SimpleMeterRegistry();
    private final List<IntakeReader> readers = new ArrayList<>();
    private String bootstrapServers = TestKafka.bootstrapServers();
    private KitDatabase database;
    private Takings takings;

    @BeforeEach
    void prepare() throws Exception {
        database = KitDatabase.create();
        takings = new Takings(database, metrics);
    }

    @AfterEach
    void tidy() throws Exception {
        for (IntakeReader reader : readers) {
            reader.stop();
        }
        database.close();
    }

    private IntakeReader reader(String group) {
        ObjectMapper json = new ObjectMapper().registerModule(new JavaTimeModule());
        new StrictJson().customize(json);
        Map<String, Object> broker = Map.of("bootstrap.servers", bootstrapServers);
        IntakeReader reader = new IntakeReader(
                takings,
                new EventDecoder(json),
                new DeadLetters(database.jdbi(), RealClock.on(database.jdbi()), metrics),
                KitTopics.on(broker, prefix),
                broker,
                prefix + group);
        readers.add(reader);
        reader.start();
        return reader;
    }

    private Feed feed() {
        KitTopics.on(Map.of("bootstrap.servers", bootstrapServers), prefix).ensure();
        return new Feed(bootstrapServers, prefix);
    }

    private static ConditionFactory patiently() {
        return await().pollInterval(Duration.ofMillis(50)).atMost(Duration.ofMinutes(1));
    }

    private void awaitTaken(long events) {
        patiently().untilAsserted(() -> assertEquals(events, takings.count()));
    }

    private long deadLetters() {
        return database.inside().count("select count(*) from dead_letter");
    }

    @Test
    void takesAnEventInOnceThoughItComesAgainAtOnceOrLater() {
        UUID subject = UUID.randomUUID();
        try (Feed feed = feed()) {
            UUID first = feed.event(subject, 1);
            feed.event(first, subject, 1);
            reader("a");
            awaitTaken(1);
            feed.event(first, subject, 1);
            UUID second = feed.event(subject, 2);
            awaitTaken(2);
            assertEquals(List.of(first, second), takings.ids());
            assertEquals(2, metrics.counter("inbox.duplicates").count());
        }
    }

    @Test
    void keepsTheOrderOfEachAggregateWhileOthersComeBetween() {
        List<UUID> subjects = Stream.generate(UUID::randomUUID).limit(7).toList();
        reader("a");
        try (Feed feed = feed()) {
            for (int n = 0; n < 210; n++) {
                feed.event(subjects.get(n % 7), n / 7 + 1);
            }
        }
        awaitTaken(210);
        assertEquals(0, takings.outOfOrder());
    }

    @Test
    void keepsWhatCannotBeDecodedOnceAndGoesOn() {
        UUID subject = UUID.randomUUID();
        try (Feed feed = feed()) {
            feed.event(subject, 1);
            List<String> bodies = new ArrayList<>(List.of("{", "null", "[]", "{}", "\"text\"", ""));
            bodies.add(Feed.body(subject).replace("true", "null"));
            bodies.add(Feed.body(subject).replace("2003-03-31", "31.3.2003"));
            bodies.add(Feed.body(subject).replace("\"milestone\"", "\"milestones\""));
            bodies.add(null);
            bodies.forEach(body -> feed.raw(Feed.headers(Ids.next(), subject, 2), subject, body));
            int poison = bodies.size();
            for (String header : Feed.headers(subject, subject, 2).keySet()) {
                poison += withHeader(feed, subject, header, null);
                poison += withHeader(feed, subject, header, "?");
            }
            feed.event(subject, 2);
            reader("a");
            awaitTaken(2);
            assertEquals(poison, deadLetters());
            reader("from the beginning again");
            patiently()
                    .untilAsserted(() ->
                            assertEquals(2, metrics.counter("inbox.duplicates").count()));
            assertEquals(poison, deadLetters());
            assertEquals(poison, metrics.counter("dead.letters").count());
            assertEquals(2, takings.count());
        }
        assertEquals(
                0,
                database.inside()
                        .count(
                                "select count(*) from dead_letter where reason = '' or record_key <> ?",
                                subject.toString()));
    }

    private static int withHeader(Feed feed, UUID subject, String name, @Nullable String value) {
        Map<String, String> headers = Feed.headers(Ids.next(), subject, 2);
        headers.remove(name);
        if (value != null) {
            headers.put(name, value);
        }
        feed.raw(headers, subject, Feed.body(subject));
        return 1;
    }

    @Test
    void takesInAnEventWithAFieldThatWasAddedLater() {
        UUID subject = UUID.randomUUID();
        reader("a");
        try (Feed feed = feed()) {
            feed.raw(
                    Feed.headers(Ids.next(), subject, 1),
                    subject,
                    Feed.body(subject).replace("}", ",\"addedLater\":{\"deep\":[1]}}"));
        }
        awaitTaken(1);
        assertEquals(0, deadLetters());
    }

    @Test
    void losesNothingAndKeepsTheOrderWhenTheHandlerFailsTwice() {
        List<UUID> subjects = Stream.generate(UUID::randomUUID).limit(5).toList();
        takings.failNext(2);
        try (Feed feed = feed()) {
            reader("a");
            for (int n = 0; n < 50; n++) {
                feed.event(subjects.get(n % 5), n / 5 + 1);
            }
            awaitTaken(50);
            takings.failNext(2);
            for (int n = 50; n < 100; n++) {
                feed.event(subjects.get(n % 5), n / 5 + 1);
            }
        }
        awaitTaken(100);
        assertEquals(4, takings.failed());
        assertEquals(0, takings.outOfOrder());
    }

    @Test
    void losesNothingAndKeepsTheOrderWhileReadersComeAndGo() throws Exception {
        List<UUID> subjects = Stream.generate(UUID::randomUUID).limit(40).toList();
        IntakeReader first = reader("a");
        try (Feed feed = feed()) {
            for (int n = 0; n < 800; n++) {
                feed.event(subjects.get(n % 40), n / 40 + 1);
                if (n == 200) {
                    patiently().untilAsserted(() -> assertTrue(takings.count() > 0));
                    reader("a");
                } else if (n == 500) {
                    first.stop();
                } else if (n == 600) {
                    reader("a");
                }
            }
        }
        awaitTaken(800);
        assertFalse(first.isAlive());
        assertEquals(0, takings.outOfOrder());
    }

    @Test
    void readsOnWhenTheBrokerIsBack() throws Exception {
        try (BrokerProcess broker = BrokerProcess.absent()) {
            bootstrapServers = broker.bootstrapServers();
            UUID subject = UUID.randomUUID();
            IntakeReader early = reader("a");
            broker.start();
            patiently().ignoreExceptions().until(() -> {
                feed().close();
                return true;
            });
            try (Feed feed = feed()) {
                feed.event(subject, 1);
                awaitTaken(1);
                broker.kill();
                broker.start();
                feed.event(subject, 2);
                awaitTaken(2);
            }
            broker.kill();
            early.stop();
            assertFalse(early.isAlive());
        }
    }
}
