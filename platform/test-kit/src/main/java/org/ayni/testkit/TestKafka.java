package org.ayni.testkit;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Sends to and reads from the shared broker. Topics are named as in the contracts ({@code credit.loan.v1}); the prefix
 * of the running application is put before them here.
 */
public final class TestKafka {

    /** Each client writes its hundred settings to the log otherwise. */
    private static final Logger QUIET = Logger.getLogger("org.apache.kafka");

    static {
        QUIET.setLevel(Level.WARNING);
    }

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String PREFIX = "ayni.testkit.topic-prefix";
    private static final String STARTS = "ayni.testkit.starts";

    private TestKafka() {}

    public static String bootstrapServers() {
        return SharedServers.get().kafkaBootstrapServers();
    }

    /** What stands before every topic's name until the next start of the application; ends with a full stop. */
    public static String topicPrefix() {
        String prefix = System.getProperty(PREFIX);
        return prefix == null ? freshPrefix() : prefix;
    }

    static synchronized String freshPrefix() {
        int start = Integer.getInteger(STARTS, 0) + 1;
        System.setProperty(STARTS, Integer.toString(start));
        System.setProperty(PREFIX, "t" + ProcessHandle.current().pid() + "-" + start + ".");
        return System.getProperty(PREFIX);
    }

    /** Makes the topics with three partitions each; one that exists stays as it is. */
    public static void createTopics(String... topics) {
        createTopics(3, topics);
    }

    /** Makes the topics with so many partitions each; one that exists stays as it is. */
    public static void createTopics(int partitions, String... topics) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers()))) {
            List<NewTopic> wanted = Arrays.stream(topics)
                    .map(topic -> new NewTopic(topicPrefix() + topic, partitions, (short) 1))
                    .toList();
            admin.createTopics(wanted).values().values().forEach(TestKafka::unlessThere);
        }
    }

    /** Sends one record and returns when the broker has it. */
    public static void send(String topic, String key, Map<String, String> headers, byte[] value) {
        send(List.of(new Message(topic, key, headers, value)));
    }

    /**
     * Sends the records in their order over one connection and returns when the broker has them all. One request at a
     * time: of a partition so new that the broker refuses the first request, it would take the second one's records for
     * out of order until they expire.
     */
    public static void send(List<Message> messages) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                bootstrapServers(),
                "acks",
                "all",
                "enable.idempotence",
                true,
                "max.in.flight.requests.per.connection",
                1);
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            messages.stream()
                    .map(message -> producer.send(message.asRecord()))
                    .toList()
                    .forEach(TestKafka::join);
        }
    }

    /** What there is in the topic once there are so many records. */
    public static List<ConsumerRecord<String, byte[]>> poll(String topic, int atLeast) {
        return pollUntil(topic, records -> records.size() >= atLeast);
    }

    /**
     * Reads the topic from its beginning until the records fulfil the condition, for at most 20 seconds.
     *
     * @throws AssertionError when they do not; it says what was read
     */
    public static List<ConsumerRecord<String, byte[]>> pollUntil(
            String topic, Predicate<List<ConsumerRecord<String, byte[]>>> condition) {
        Map<String, Object> settings = Map.of("bootstrap.servers", bootstrapServers(), "auto.offset.reset", "earliest");
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topicPrefix() + topic, PATIENCE).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            List<ConsumerRecord<String, byte[]>> read = new ArrayList<>();
            Instant end = Instant.now().plus(PATIENCE);
            while (!condition.test(read)) {
                if (Instant.now().isAfter(end)) {
                    throw new AssertionError(topic + " holds " + read.size() + " records: " + read);
                }
                consumer.poll(Duration.ofMillis(100)).forEach(read::add);
            }
            return List.copyOf(read);
        }
    }

    /** The text of a record's header, empty when it has none of this name. */
    public static String header(ConsumerRecord<String, byte[]> message, String name) {
        var header = message.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    /** One record to send: the topic without prefix, the key, text headers and the bytes. */
    public record Message(String topic, String key, Map<String, String> headers, byte[] value) {

        private ProducerRecord<String, byte[]> asRecord() {
            ProducerRecord<String, byte[]> message = new ProducerRecord<>(topicPrefix() + topic, key, value);
            headers.forEach((name, text) -> message.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
            return message;
        }
    }

    private static void unlessThere(Future<?> made) {
        try {
            join(made);
        } catch (IllegalStateException failed) {
            if (!(failed.getCause() instanceof TopicExistsException)) {
                throw failed;
            }
        }
    }

    private static void join(Future<?> answer) {
        try {
            answer.get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("Kafka refused: " + failed.getCause(), failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
