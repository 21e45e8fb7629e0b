package org.ayni.training.course;

import java.util.Set;

/**
 * What a course is about. Business management has four topics, each counted by itself; the topics of production are the
 * trades; those of the other areas are free.
 */
public enum Area {
    BUSINESS_MANAGEMENT(Set.of("ADMINISTRATION", "ACCOUNTING", "MARKETING", "LEADERSHIP")),
    PRODUCTION(Set.of()),
    MARKET(Set.of()),
    CREDIT(Set.of()),
    LEGAL(Set.of());

    @SuppressWarnings("ImmutableEnumChecker") // Set.of
    private final Set<String> topics;

    Area(Set<String> topics) {
        this.topics = topics;
    }

    /** Refuses with 422 {@code topic-outside-area} a topic that this area does not have. */
    public void mustHave(String field, String topic) {
        if (!topics.isEmpty() && !topics.contains(topic)) {
            String known = String.join(", ", topics.stream().sorted().toList());
            throw CourseProblem.TOPIC_OUTSIDE_AREA.problem(
                    field,
                    topic + " no es tema de " + this + ": " + known,
                    topic + " is not a topic of " + this + ": " + known);
        }
    }
}
