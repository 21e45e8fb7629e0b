package org.ayni.reporting.projection;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ayni.reporting.intake.Projections.GapRow;
import org.ayni.reporting.intake.Projections.TopicRow;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How far reporting follows the other services.
 *
 * @param topics one row a topic from which something was taken in
 * @param gapCount aggregates of which an event with a lower number is missing
 * @param gaps the first hundred of them
 * @param deadLetters records that could not be decoded, were put aside and not taken in since
 * @param rebuildNeeded the rows were made by older rules than this version's: rebuild
 */
@Schema(name = "Projections")
public record ProjectionsView(
        List<Topic> topics, long gapCount, List<Gap> gaps, long deadLetters, boolean rebuildNeeded) {

    /**
     * @param events taken in so far
     * @param lastRecordedAt when the newest of them was recorded by its service
     * @param takenInAt when the last batch of this topic was taken in: how old the figures are
     * @param recordsBehind records on the topic that were not read yet; null while the broker cannot be asked
     */
    @Schema(name = "TopicProgress")
    public record Topic(
            String topic,
            long events,
            UUID lastEventId,
            String lastType,
            Instant lastRecordedAt,
            Instant takenInAt,
            @Nullable Long recordsBehind) {

        static Topic of(TopicRow row, Map<String, Long> behind) {
            return new Topic(
                    row.topic(),
                    row.events(),
                    row.lastEventId(),
                    row.lastType(),
                    row.lastRecordedAt(),
                    row.takenInAt(),
                    behind.get(row.topic()));
        }
    }

    /** An aggregate with its highest number and how many of its events were taken in. */
    @Schema(name = "SequenceGap")
    public record Gap(UUID aggregateId, String topic, long lastSequence, long taken) {

        static Gap of(GapRow row) {
            return new Gap(row.aggregateId(), row.topic(), row.lastSequence(), row.taken());
        }
    }
}
