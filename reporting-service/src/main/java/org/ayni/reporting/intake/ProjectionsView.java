package org.ayni.reporting.intake;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How far reporting follows the other services.
 *
 * @param topics one row a topic from which something was taken in
 * @param gapCount aggregates of which an event with a lower number is missing
 * @param gaps the first hundred of them
 * @param deadLetters records that could not be decoded and were put aside
 */
@Schema(name = "Projections")
public record ProjectionsView(List<Topic> topics, long gapCount, List<Gap> gaps, long deadLetters) {

    /**
     * @param events taken in so far
     * @param lastRecordedAt when the newest of them was recorded by its service
     * @param takenInAt when the last batch of this topic was taken in
     */
    @Schema(name = "TopicProgress")
    public record Topic(
            String topic, long events, UUID lastEventId, String lastType, Instant lastRecordedAt, Instant takenInAt) {}

    /** An aggregate with its highest number and how many of its events were taken in. */
    @Schema(name = "SequenceGap")
    public record Gap(UUID aggregateId, String topic, long lastSequence, long taken) {}

    static ProjectionsView of(Projections projections) {
        return new ProjectionsView(
                projections.topics().stream()
                        .map(row -> new Topic(
                                row.topic(),
                                row.events(),
                                row.lastEventId(),
                                row.lastType(),
                                row.lastRecordedAt(),
                                row.takenInAt()))
                        .toList(),
                projections.gapCount(),
                projections.gaps().stream()
                        .map(row -> new Gap(row.aggregateId(), row.topic(), row.lastSequence(), row.taken()))
                        .toList(),
                projections.deadLetters());
    }
}
