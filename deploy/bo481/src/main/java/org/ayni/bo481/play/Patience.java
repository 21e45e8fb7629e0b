package org.ayni.bo481.play;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Waits longer and longer between attempts, and gives up when nothing succeeded for a while. */
final class Patience {
    private static final long FIRST_WAIT_MS = 50;
    private static final long LONGEST_WAIT_MS = 2_000;

    private final Duration limit;
    private final long begin = System.nanoTime();
    private long wait = FIRST_WAIT_MS;

    Patience(Duration limit) {
        this.limit = limit;
    }

    /**
     * Waits before the next attempt.
     *
     * @param atLeastSeconds what the service asked for; not more when it is negative
     * @param why what went wrong, for the message
     * @throws PlayFailure when the time is over
     */
    void waitOrGiveUp(long atLeastSeconds, String why) {
        if (System.nanoTime() - begin > limit.toNanos()) {
            throw new PlayFailure("Gave up after " + limit.toSeconds() + " s without success: " + why);
        }
        try {
            TimeUnit.MILLISECONDS.sleep(Math.max(wait, TimeUnit.SECONDS.toMillis(atLeastSeconds)));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new PlayFailure("Interrupted", interrupted);
        }
        wait = Math.min(2 * wait, LONGEST_WAIT_MS);
    }
}
