package org.ayni.local.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;

/** The broker of the local stack, a process of its own: one KRaft node that is its own controller. */
public final class KafkaBroker {

    /** Held for as long as the process lives: a level set on a logger that is collected is forgotten. */
    private static final List<Logger> QUIET = List.of(Logger.getLogger("kafka"), Logger.getLogger("org.apache.kafka"));

    private KafkaBroker() {}

    /** Arguments: the folder, the port, the controller's port. */
    public static void main(String[] arguments) throws IOException {
        QUIET.forEach(logger -> logger.setLevel(Level.WARNING));
        Path folder = Path.of(arguments[0]);
        Properties settings = settings(folder, Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
        format(folder, settings);
        KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(settings, false), Time.SYSTEM);
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown, "stop"));
        server.startup();
        server.awaitShutdown();
    }

    private static Properties settings(Path folder, int port, int controllerPort) {
        Properties settings = new Properties();
        settings.setProperty("process.roles", "broker,controller");
        settings.setProperty("node.id", "1");
        settings.setProperty(
                "listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort);
        settings.setProperty("controller.listener.names", "CONTROLLER");
        settings.setProperty("controller.quorum.bootstrap.servers", "127.0.0.1:" + controllerPort);
        settings.setProperty("log.dirs", folder.resolve("log").toString());
        // A topic that a consumer conjures up would keep its records for a week only: the services make theirs.
        settings.setProperty("auto.create.topics.enable", "false");
        settings.setProperty("num.network.threads", "2");
        settings.setProperty("num.io.threads", "4");
        settings.setProperty("log.cleaner.dedupe.buffer.size", "8388608");
        settings.setProperty("offsets.topic.num.partitions", "4");
        // Longer than the inboxes remember: a stack that rested must not read its topics from the beginning again.
        settings.setProperty("offsets.retention.minutes", Integer.toString(10 * 365 * 24 * 60));
        settings.setProperty("offsets.topic.replication.factor", "1");
        settings.setProperty("transaction.state.log.num.partitions", "1");
        settings.setProperty("transaction.state.log.replication.factor", "1");
        settings.setProperty("transaction.state.log.min.isr", "1");
        settings.setProperty("group.initial.rebalance.delay.ms", "0");
        return settings;
    }

    private static void format(Path folder, Properties settings) throws IOException {
        Path file = folder.resolve("server.properties");
        boolean formatted = Files.exists(folder.resolve("log/meta.properties"));
        Files.createDirectories(folder);
        try (OutputStream out = Files.newOutputStream(file)) {
            settings.store(out, null);
        }
        if (formatted) {
            return;
        }
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        String[] arguments = {"format", "--standalone", "-t", Uuid.randomUuid().toString(), "-c", file.toString()};
        if (StorageTool.execute(arguments, new PrintStream(said, true, StandardCharsets.UTF_8)) != 0) {
            throw new IOException("Kafka's folder was not formatted: " + said.toString(StandardCharsets.UTF_8));
        }
    }
}
