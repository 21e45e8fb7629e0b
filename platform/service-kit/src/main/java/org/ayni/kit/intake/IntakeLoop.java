package org.ayni.kit.intake;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.util.Map;
import org.ayni.kit.outbox.Topics;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Reads the events of others for as long as the service runs, if it has a handler for them. */
@Singleton
public class IntakeLoop {

    private final Instance<EventHandler> handlers;
    private final EventDecoder decoder;
    private final DeadLetters deadLetters;
    private final Topics topics;
    private final Map<String, Object> broker;
    private final String group;
    private @Nullable IntakeReader reader;

    IntakeLoop(
            Instance<EventHandler> handlers,
            EventDecoder decoder,
            DeadLetters deadLetters,
            Topics topics,
            @Identifier("default-kafka-broker") Map<String, Object> broker,
            @ConfigProperty(name = "quarkus.application.name") String application) {
        this.handlers = handlers;
        this.decoder = decoder;
        this.deadLetters = deadLetters;
        this.topics = topics;
        this.broker = broker;
        this.group = topics.named(application);
    }

    void start(@Observes StartupEvent started) {
        if (handlers.isResolvable()) {
            reader = new IntakeReader(handlers.get(), decoder, deadLetters, topics, broker, group);
            reader.start();
        }
    }

    void stop(@Observes ShutdownEvent stopped) throws InterruptedException {
        if (reader != null) {
            reader.stop();
        }
    }
}
