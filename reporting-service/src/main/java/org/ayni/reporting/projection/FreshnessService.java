package org.ayni.reporting.projection;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.ayni.kit.time.BusinessClock;
import org.ayni.reporting.projection.ProjectionsView.Topic;
import org.jspecify.annotations.Nullable;

/** Says how old the figures are, without asking the broker more often than every fifteen seconds. */
@Singleton
public class FreshnessService {

    private static final Duration KEPT = Duration.ofSeconds(15);
    private static final Duration LATE = Duration.ofMinutes(5);

    private final ProjectionService projections;
    private final TopicRecords topics;
    private final RebuildService rebuilds;
    private final BusinessClock clock;
    private final AtomicReference<@Nullable Backlog> last = new AtomicReference<>();

    FreshnessService(ProjectionService projections, TopicRecords topics, RebuildService rebuilds, BusinessClock clock) {
        this.projections = projections;
        this.topics = topics;
        this.rebuilds = rebuilds;
        this.clock = clock;
    }

    private record Backlog(Map<String, Long> behind, Instant askedAt) {}

    /** Whether anything that was told is missing from the figures. */
    public enum State {
        /** Nothing was ever taken in. */
        EMPTY,
        /** All that was told is counted, or was told less than five minutes ago. */
        FRESH,
        /** Events wait, and the last one counted is older than five minutes. */
        LATE,
        /** The broker cannot be asked, so nobody knows what was told since. */
        SILENT
    }

    /**
     * How old the figures are.
     *
     * @param age since the last event was taken in; zero where none ever was
     * @param rebuilding they are being made anew, and these are still those from before
     */
    public record Freshness(State state, Duration age, boolean rebuilding) {}

    /** How old the figures are now. */
    public Freshness read() {
        Map<String, Long> behind = backlog().behind();
        List<Topic> taken = projections.read(behind).topics();
        Instant now = clock.now();
        Duration age = taken.stream()
                .map(Topic::takenInAt)
                .max(Comparator.naturalOrder())
                .map(at -> Duration.between(at, now))
                .orElse(Duration.ZERO);
        return new Freshness(state(behind, taken.isEmpty(), age), age, rebuilds.isRunning());
    }

    static State state(Map<String, Long> behind, boolean nothingTaken, Duration age) {
        if (behind.isEmpty()) {
            return State.SILENT;
        }
        boolean waiting = behind.values().stream().anyMatch(unread -> unread > 0);
        if (waiting && age.compareTo(LATE) > 0) {
            return State.LATE;
        }
        return nothingTaken ? State.EMPTY : State.FRESH;
    }

    private Backlog backlog() {
        Instant now = clock.now();
        Backlog known = last.get();
        if (known == null || known.askedAt().plus(KEPT).isBefore(now)) {
            known = new Backlog(topics.behind(), now);
            last.set(known);
        }
        return known;
    }
}
