package org.ayni.chaos.client;

import java.time.Duration;

/** Sends a call until it is known what became of it: again and again with the same key. */
public final class Insistence {

    private static final long PATIENCE_NANOS = Duration.ofMinutes(15).toNanos();
    private static final Duration BETWEEN = Duration.ofMillis(250);

    private final Wire wire;
    private final CallLog log;
    private volatile long lastOkBegunAt = System.nanoTime();

    public Insistence(Wire wire, CallLog log) {
        this.wire = wire;
        this.log = log;
    }

    /**
     * The first answer.
     *
     * @param unknowns attempts before it
     */
    public record Settled(Reply reply, int unknowns) {}

    /** @throws IllegalStateException when a quarter of an hour passes without an answer, kills included */
    public Settled settle(Call call) throws InterruptedException {
        long begun = System.nanoTime();
        for (int number = 1; ; number++) {
            long begunAt = System.nanoTime();
            Reply reply = wire.send(call);
            log.attempted(call, number, begunAt, reply);
            if (!reply.isUnknown()) {
                if (reply.isOk() && call.kind() != Call.Kind.READ && begunAt > lastOkBegunAt) {
                    lastOkBegunAt = begunAt;
                }
                return new Settled(reply, number - 1);
            }
            if (System.nanoTime() - begun > PATIENCE_NANOS) {
                throw new IllegalStateException("no answer in a quarter of an hour: " + call + ", at last " + reply);
            }
            Thread.sleep(BETWEEN);
        }
    }

    /** Whether a command that was begun after this moment was accepted. */
    public boolean answeredSince(long nanoTime) {
        return lastOkBegunAt > nanoTime;
    }
}
