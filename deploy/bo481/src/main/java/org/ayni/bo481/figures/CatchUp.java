package org.ayni.bo481.figures;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.ayni.bo481.play.PlayFailure;

/** Reporting follows the services by events, so its figures come a moment later. */
public final class CatchUp {
    private static final long BETWEEN_LOOKS_MS = 500;

    private final Figures figures;
    private final Expectations expectations;
    private final Duration quiet;

    /** @param quiet for how long no event arrives once all have */
    public CatchUp(Figures figures, Expectations expectations, Duration quiet) {
        this.figures = figures;
        this.expectations = expectations;
        this.quiet = quiet;
    }

    /**
     * What came out.
     *
     * @param figures all figures, as they were read last
     * @param differences from what is demanded
     */
    public record Outcome(JsonNode figures, List<String> differences) {}

    /** Waits until all is as demanded, but no longer than events still arrive and a while after the last one. */
    public Outcome await() {
        long events = -1;
        long arrivedAt = System.nanoTime();
        while (true) {
            long now = figures.events();
            if (now != events) {
                events = now;
                arrivedAt = System.nanoTime();
            }
            JsonNode read = figures.read();
            List<String> differences = expectations.differences(read);
            if (differences.isEmpty() || System.nanoTime() - arrivedAt > quiet.toNanos()) {
                return new Outcome(read, differences);
            }
            pause();
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(BETWEEN_LOOKS_MS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new PlayFailure("Interrupted", interrupted);
        }
    }
}
