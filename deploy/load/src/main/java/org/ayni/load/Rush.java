package org.ayni.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.LongStream;

/** Clients of the service, each with a connection of its own. */
public final class Rush {

    /** One request of a client; false when the answer was not what it should be. */
    @FunctionalInterface
    public interface Request {
        boolean send(Wire wire, int client) throws IOException;
    }

    /** What came of it; latencies in nanoseconds. */
    public record Result(long perSecond, long[] latencies, long errors) {}

    private record Share(long[] latencies, long errors) {}

    private final int port;
    private final int clients;
    private final long begin = System.nanoTime();
    private final long end;
    /** Between two requests of a client; 0 to send the next one when the last one is answered. */
    private final long everyNanos;

    private Rush(int port, int clients, int seconds, long everyNanos) {
        this.port = port;
        this.clients = clients;
        this.end = begin + TimeUnit.SECONDS.toNanos(seconds);
        this.everyNanos = everyNanos;
    }

    /** Each client sends the next request when the last one is answered. */
    public static Result of(int port, int clients, int seconds, Request request) throws Exception {
        return new Rush(port, clients, seconds, 0).run(request);
    }

    /** So many requests a second; a latency begins when its request was due, also when it could not be sent yet. */
    public static Result atRate(int port, int clients, int seconds, int perSecond, Request request) throws Exception {
        return new Rush(port, clients, seconds, TimeUnit.SECONDS.toNanos(clients) / perSecond).run(request);
    }

    /** Work of this process on one thread, which answers whether it was right. */
    public static Result alone(int seconds, BooleanSupplier work) {
        LongStream.Builder latencies = LongStream.builder();
        long errors = 0;
        long begin = System.nanoTime();
        long end = begin + TimeUnit.SECONDS.toNanos(seconds);
        long now = begin;
        while (now < end) {
            errors += work.getAsBoolean() ? 0 : 1;
            long then = System.nanoTime();
            latencies.add(then - now);
            now = then;
        }
        long[] all = latencies.build().toArray();
        return new Result(Figures.perSecond(all.length - errors, now - begin), all, errors);
    }

    private Result run(Request request) throws Exception {
        List<Share> shares = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
            List<Future<Share>> running = new ArrayList<>();
            for (int client = 0; client < clients; client++) {
                int number = client;
                running.add(threads.submit(() -> share(number, request)));
            }
            for (Future<Share> each : running) {
                shares.add(each.get());
            }
        }
        long nanos = System.nanoTime() - begin;
        long[] latencies = shares.stream()
                .flatMapToLong(each -> LongStream.of(each.latencies))
                .toArray();
        long errors = shares.stream().mapToLong(Share::errors).sum();
        return new Result(Figures.perSecond(latencies.length - errors, nanos), latencies, errors);
    }

    private Share share(int client, Request request) {
        LongStream.Builder latencies = LongStream.builder();
        long errors = 0;
        // The clients of a fixed rate take turns.
        long due = begin + everyNanos * client / clients;
        try (Wire wire = new Wire(port)) {
            for (long now = System.nanoTime(); Math.max(now, due) < end; now = System.nanoTime()) {
                long from = everyNanos == 0 ? now : due;
                sleepUntil(from);
                errors += request.send(wire, client) ? 0 : 1;
                latencies.add(System.nanoTime() - from);
                due += everyNanos;
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return new Share(latencies.build().toArray(), errors);
    }

    private static void sleepUntil(long moment) {
        for (long left = moment - System.nanoTime(); left > 0; left = moment - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
