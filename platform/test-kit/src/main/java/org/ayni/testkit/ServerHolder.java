package org.ayni.testkit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The second JVM of a test run: holds PostgreSQL and Kafka, says where they are in the state file, and ends when the
 * owner of the run ends, whichever way that was.
 */
final class ServerHolder {

    /** Held for as long as the process lives: a level set on a logger that is collected is forgotten. */
    private static final List<Logger> QUIET =
            List.of(Logger.getLogger("kafka"), Logger.getLogger("org.apache.kafka"), Logger.getLogger("io.zonky"));

    private ServerHolder() {}

    /** Arguments: the state file to write, the pid of the owner. */
    public static void main(String[] arguments) throws IOException, SQLException {
        QUIET.forEach(logger -> logger.setLevel(Level.WARNING));
        Path state = Path.of(arguments[0]);
        long owner = Long.parseLong(arguments[1]);
        CompletableFuture<EmbeddedKafka> broker = CompletableFuture.supplyAsync(ServerHolder::startKafka);
        // Letters and their order as in the local stack, whatever the language of this machine.
        EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setPGStartupWait(Duration.ofSeconds(60))
                .start();
        EmbeddedKafka kafka = broker.join();
        Thread stop = new Thread(() -> stop(postgres, kafka, state), "stop");
        Runtime.getRuntime().addShutdownHook(stop);
        createRoles(postgres);
        write(state, new SharedServers(ProcessHandle.current().pid(), postgres.getPort(), kafka.bootstrapServers()));
        ProcessHandle.of(owner).ifPresent(process -> process.onExit().join());
        tidy(state);
        System.exit(0);
    }

    private static EmbeddedKafka startKafka() {
        try {
            return EmbeddedKafka.start();
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }

    /** Roles belong to the whole cluster; each database is made for them later. */
    private static void createRoles(EmbeddedPostgres postgres) throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            for (String role : List.of(TestDatabase.OWNER, TestDatabase.APPLICATION)) {
                statement.execute("create role " + role + " login password '" + role + "'");
            }
        }
    }

    /** Moved into place, so that a reader never sees half of it. */
    private static void write(Path state, SharedServers servers) throws IOException {
        Path draft = state.resolveSibling(state.getFileName() + ".draft");
        Files.writeString(draft, servers.asLine());
        Files.move(draft, state, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** With the owner gone nobody looks for its files any more. */
    private static void tidy(Path state) throws IOException {
        String name = state.getFileName().toString().replace(".state", "");
        Files.deleteIfExists(state.resolveSibling(name + ".lock"));
        Files.deleteIfExists(state.resolveSibling(name + ".log"));
    }

    private static void stop(EmbeddedPostgres postgres, EmbeddedKafka kafka, Path state) {
        try {
            Files.deleteIfExists(state);
            postgres.close();
            kafka.close();
        } catch (IOException failed) {
            System.err.println("The shared servers did not stop cleanly: " + failed);
        }
    }
}
