package org.ayni.chaos.client;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.ayni.chaos.client.Insistence.Settled;
import org.jspecify.annotations.Nullable;

/** So many clients that together begin so many calls a second, or as many as are answered. */
public final class Clients {

    private static final int COUNT = 16;
    private static final long LATE_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

    private final Insistence insistence;
    private final CallLog log;
    private final Work work;
    private final long everyNanos;
    private final AtomicLong nextSlot = new AtomicLong(System.nanoTime());
    private final List<Thread> threads = new ArrayList<>();
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    private volatile boolean running = true;

    public Clients(Insistence insistence, CallLog log, Work work, int rate) {
        this.insistence = insistence;
        this.log = log;
        this.work = work;
        this.everyNanos = TimeUnit.SECONDS.toNanos(1) / rate;
    }

    public void start() {
        for (int n = 1; n <= COUNT; n++) {
            threads.add(Thread.ofPlatform().name("client-" + n).start(this::run));
        }
    }

    /** Returns when each client knows what became of its last call. */
    public void stop() throws InterruptedException {
        running = false;
        for (Thread thread : threads) {
            thread.join();
        }
        requireHealthy();
    }

    /** @throws IllegalStateException when a client gave up */
    public void requireHealthy() {
        Throwable cause = failure.get();
        if (cause != null) {
            throw new IllegalStateException("a client gave up", cause);
        }
    }

    private void run() {
        try {
            while (running) {
                LockSupport.parkNanos(slot() - System.nanoTime());
                Call call = work.next();
                Settled settled = insistence.settle(call);
                Outcome outcome = Outcome.of(call, settled.reply(), settled.unknowns());
                if (call.kind() != Call.Kind.READ) {
                    log.settled(outcome);
                }
                work.settled(outcome);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException failed) {
            failure.compareAndSet(null, failed);
        }
    }

    /** Time that was lost is not made up for: no rush after a fault but that of the calls without an answer. */
    private long slot() {
        long now = System.nanoTime();
        return nextSlot.updateAndGet(last -> Math.max(last + everyNanos, now - LATE_NANOS));
    }
}
