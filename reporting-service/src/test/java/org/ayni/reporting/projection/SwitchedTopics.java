package org.ayni.reporting.projection;

import io.quarkus.test.junit.QuarkusTestProfile;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.ayni.kit.outbox.Topics;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** The topics as they are, until a test says what the broker answers, or that it does not. */
@Alternative
@Singleton
class SwitchedTopics extends TopicRecords {

    /** What the broker says of unread records; empty: it cannot be asked; null: the real one is asked. */
    static final AtomicReference<@Nullable Map<String, Long>> ANSWER = new AtomicReference<>();

    /** An application that asks these topics. */
    public static class Profile implements QuarkusTestProfile {
        @Override
        public Set<Class<?>> getEnabledAlternatives() {
            return Set.of(SwitchedTopics.class);
        }
    }

    SwitchedTopics(
            Topics topics,
            @Identifier("default-kafka-broker") Map<String, Object> broker,
            @ConfigProperty(name = "quarkus.application.name") String application) {
        super(topics, broker, application);
    }

    @Override
    Map<String, Long> behind() {
        Map<String, Long> answer = ANSWER.get();
        return answer == null ? super.behind() : answer;
    }
}
