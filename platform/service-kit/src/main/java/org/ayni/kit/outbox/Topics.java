package org.ayni.kit.outbox;

import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TopicExistsException;
import org.ayni.contracts.EventTypes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Makes the domain topics that do not exist yet, unless {@code kafka.create-topics} is off because operations makes
 * them. They keep everything, so that reporting can be rebuilt.
 */
@Singleton
public class Topics {

    /** Of a topic that is made here, unless {@code kafka.topic-partitions} says otherwise. */
    static final int PARTITIONS = 3;

    private static final int TIMEOUT_MS = 5_000;

    private final Map<String, Object> broker;
    private final String prefix;
    private final boolean create;
    private final int partitions;
    private volatile boolean ensured;

    Topics(
            @Identifier("default-kafka-broker") Map<String, Object> broker,
            @ConfigProperty(name = "outbox.topic-prefix") Optional<String> prefix,
            @ConfigProperty(name = "kafka.create-topics", defaultValue = "true") boolean create,
            @ConfigProperty(name = "kafka.topic-partitions", defaultValue = "3") int partitions) {
        this.broker = broker;
        this.prefix = prefix.orElse("");
        this.create = create;
        this.partitions = partitions;
    }

    /** The name on the broker: installations that share one have a prefix each. */
    public String named(String topic) {
        return prefix + topic;
    }

    /** Returns once the topics exist; throws when the broker cannot be asked, to be tried again. */
    public void ensure() {
        if (ensured || !create) {
            return;
        }
        Map<String, Object> settings = new HashMap<>(broker);
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, TIMEOUT_MS);
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, TIMEOUT_MS / 2);
        try (Admin admin = Admin.create(settings)) {
            Set<String> there = admin.listTopics().names().get(TIMEOUT_MS, TimeUnit.MILLISECONDS);
            List<NewTopic> missing = EventTypes.topics().stream()
                    .map(this::named)
                    .filter(topic -> !there.contains(topic))
                    .map(topic -> new NewTopic(topic, Optional.of(partitions), Optional.empty())
                            .configs(Map.of("retention.ms", "-1")))
                    .toList();
            for (KafkaFuture<Void> made : admin.createTopics(missing).values().values()) {
                unlessMadeByAnother(made);
            }
        } catch (ExecutionException | TimeoutException unfinished) {
            throw new KafkaException("topics not ensured", unfinished);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted", stopped);
        }
        ensured = true;
    }

    private static void unlessMadeByAnother(KafkaFuture<Void> made)
            throws ExecutionException, InterruptedException, TimeoutException {
        try {
            made.get(TIMEOUT_MS, TimeUnit.MILLISECONDS);
        } catch (ExecutionException failed) {
            if (!(failed.getCause() instanceof TopicExistsException)) {
                throw failed;
            }
        }
    }
}
