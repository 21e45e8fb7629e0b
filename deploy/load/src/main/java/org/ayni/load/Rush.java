package org.ayni.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;

/** Clients that send the next request when the last one is answered. */
final class Rush {

    /** One request of a client; false when the answer was not what it should be. */
    @FunctionalInterface
    interface Request {
        boolean send(Wire wire, int client) throws IOException;
    }

    /** What came of it; latencies in nanoseconds. */
    record Result(long perSecond, long[] latencies, long errors) {}

    private record Share(long[] latencies, long errors) {}

    private Rush() {}

    static Result of(int port, int clients, int seconds, Request request) throws Exception {
        long begin = System.nanoTime();
        long end = begin + TimeUnit.SECONDS.toNanos(seconds);
        List<Share> shares = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
            List<Future<Share>> running = new ArrayList<>();
            for (int client = 0; client < clients; client++) {
                int number = client;
                running.add(threads.submit(() -> share(port, number, end, request)));
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

    private static Share share(int port, int client, long end, Request request) {
        LongStream.Builder latencies = LongStream.builder();
        long errors = 0;
        try (Wire wire = new Wire(port)) {
            for (long now = System.nanoTime(); now < end; ) {
                boolean right = request.send(wire, client);
                long then = System.nanoTime();
                latencies.add(then - now);
                errors += right ? 0 : 1;
                now = then;
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return new Share(latencies.build().toArray(), errors);
    }
}
