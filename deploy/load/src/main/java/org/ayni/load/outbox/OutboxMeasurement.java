package org.ayni.load.outbox;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.ayni.kit.outbox.OutboxRelay;
import org.ayni.kit.outbox.RelaySettings;
import org.ayni.load.Figures;
import org.ayni.load.Machine;
import org.ayni.load.Plan;
import org.ayni.load.Report;
import org.ayni.local.settings.Settings;

/**
 * How fast the relay drains a backlog, beside how fast eight clients can commit changes that each write an event; and
 * how long an event takes from its commit to a reader when there are a hundred a second.
 */
public final class OutboxMeasurement {

    private static final int CLIENTS = 8;
    private static final int LATENCY_PER_SECOND = 100;
    private static final int FILL_BATCH = 200;
    private static final RelaySettings RELAY =
            new RelaySettings(16, Integer.getInteger("outbox.batch", 1_000), Integer.getInteger("outbox.threads", 2));

    private final Settings settings;
    private final Plan plan;
    private final String broker;

    /** On the stack of these settings. */
    public OutboxMeasurement(Settings settings, Plan plan) {
        this.settings = settings;
        this.plan = plan;
        this.broker = "127.0.0.1:" + settings.kafkaPort();
    }

    /** Measures all rounds of the plan. */
    public Report run() throws Exception {
        List<OutboxRound> rounds = new ArrayList<>();
        String loadBefore = Machine.loadAverage();
        try (OutboxTable table = new OutboxTable(settings)) {
            relayOnce(table);
            round(table, plan.warmUp());
            for (int n = 1; n <= plan.rounds(); n++) {
                OutboxRound round = round(table, plan);
                System.out.println("round " + n + ": " + round);
                rounds.add(round);
            }
        }
        return new OutboxReport(Machine.here(), RELAY, plan, loadBefore, Machine.loadAverage(), rounds).report();
    }

    /** Makes the topics. */
    private void relayOnce(OutboxTable table) throws InterruptedException {
        OutboxRelay relay = relay(table);
        table.write(1);
        awaitSent(table);
        relay.stop();
    }

    private OutboxRelay relay(OutboxTable table) {
        OutboxRelay relay = OutboxRelay.standalone(table.jdbi(), Map.of("bootstrap.servers", broker), "load.", RELAY);
        relay.start();
        return relay;
    }

    private OutboxRound round(OutboxTable table, Plan of) throws Exception {
        String load = Machine.loadAverage();
        table.empty();
        long peak = peak(table, of.seconds());
        table.empty();
        fill(table, of.backlog());
        table.statements();
        try (TopicEnd end = new TopicEnd(broker, "load." + OutboxTable.TOPIC)) {
            long before = end.size();
            long begin = System.nanoTime();
            OutboxRelay relay = relay(table);
            await(() -> end.size() - before >= of.backlog());
            long nanos = System.nanoTime() - begin;
            long statements = table.statements();
            awaitSent(table);
            relay.stop();
            long errors = Math.abs(end.size() - before - of.backlog());
            long[] latencies = latencies(table, of.seconds());
            return new OutboxRound(load, peak, Figures.perSecond(of.backlog(), nanos), statements, latencies, errors);
        }
    }

    private static long peak(OutboxTable table, int seconds) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        AtomicLong commits = new AtomicLong();
        long begin = System.nanoTime();
        together(() -> {
            while (System.nanoTime() < end) {
                table.write();
                commits.incrementAndGet();
            }
        });
        return Figures.perSecond(commits.get(), System.nanoTime() - begin);
    }

    private static void fill(OutboxTable table, int events) {
        AtomicInteger left = new AtomicInteger(events / FILL_BATCH);
        together(() -> {
            while (left.decrementAndGet() >= 0) {
                table.write(FILL_BATCH);
            }
        });
        table.write(events % FILL_BATCH);
    }

    private static void together(Runnable work) {
        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            CompletableFuture.allOf(IntStream.range(0, CLIENTS)
                            .mapToObj(client -> CompletableFuture.runAsync(work, clients))
                            .toArray(CompletableFuture[]::new))
                    .join();
        }
    }

    /** Nanoseconds from the commit to the reader, of each event. */
    private long[] latencies(OutboxTable table, int seconds) throws Exception {
        Map<UUID, Long> arrived = new ConcurrentHashMap<>();
        List<OutboxTable.Written> written = new ArrayList<>();
        OutboxRelay relay = relay(table);
        try (TopicEnd end = new TopicEnd(broker, "load." + OutboxTable.TOPIC);
                ExecutorService reading = Executors.newSingleThreadExecutor()) {
            int expected = seconds * LATENCY_PER_SECOND;
            CompletableFuture<Void> reader = read(end, arrived, expected, reading);
            long next = System.nanoTime();
            for (int n = 0; n < expected; n++) {
                OutboxTable.Written event = table.write();
                relay.wake(event.bucket());
                written.add(event);
                next += TimeUnit.SECONDS.toNanos(1) / LATENCY_PER_SECOND;
                LockSupport.parkNanos(next - System.nanoTime());
            }
            reader.get(30, TimeUnit.SECONDS);
        } finally {
            relay.stop();
        }
        return written.stream()
                .mapToLong(event -> arrived.getOrDefault(event.id(), Long.MAX_VALUE) - event.committedAt())
                .toArray();
    }

    private static CompletableFuture<Void> read(TopicEnd end, Map<UUID, Long> arrived, int expected, Executor on) {
        return CompletableFuture.runAsync(
                () -> {
                    while (arrived.size() < expected) {
                        end.consumer()
                                .poll(Duration.ofMillis(500))
                                .forEach(event -> arrived.putIfAbsent(
                                        UUID.fromString(new String(
                                                event.headers()
                                                        .lastHeader("ce_id")
                                                        .value(),
                                                StandardCharsets.UTF_8)),
                                        System.nanoTime()));
                    }
                },
                on);
    }

    private static void awaitSent(OutboxTable table) {
        await(() -> table.unsent() == 0);
    }

    private static void await(BooleanSupplier done) {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(5);
        while (!done.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("the events do not arrive; the relay's warnings are above");
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
        }
    }
}
