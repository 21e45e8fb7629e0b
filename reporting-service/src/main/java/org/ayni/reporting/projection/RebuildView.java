package org.ayni.reporting.projection;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A rebuild of all facts and roll-ups from the topics.
 *
 * @param events taken in anew so far
 * @param reason why it failed; the figures are then what they were
 */
@Schema(name = "Rebuild")
public record RebuildView(
        UUID id,
        String startedBy,
        Instant startedAt,
        State state,
        long events,
        @Nullable Instant finishedAt,
        @Nullable String reason) {

    /** Where it stands. */
    @Schema(name = "RebuildState")
    public enum State {
        RUNNING,
        DONE,
        FAILED
    }
}
