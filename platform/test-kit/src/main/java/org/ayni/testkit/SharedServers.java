package org.ayni.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/**
 * Where PostgreSQL and Kafka of this Maven run are. The first test JVM that asks starts the JVM that holds both;
 * the others, in later modules or at the same time, find them by the state file of their common owner.
 */
record SharedServers(long holderPid, int postgresPort, String kafkaBootstrapServers) {

    private static final Duration START = Duration.ofSeconds(120);

    /** Seen by all class loaders of the JVM: Quarkus loads the test resource and the tests by different ones. */
    private static final String KNOWN = "ayni.testkit.servers";

    static SharedServers get() {
        synchronized (System.class) {
            String known = System.getProperty(KNOWN);
            SharedServers servers = known == null ? findOrStart() : parse(known);
            System.setProperty(KNOWN, servers.asLine());
            return servers;
        }
    }

    String asLine() {
        return holderPid + " " + postgresPort + " " + kafkaBootstrapServers;
    }

    private static SharedServers parse(String line) {
        String[] parts = line.strip().split(" ", 3);
        return new SharedServers(Long.parseLong(parts[0]), Integer.parseInt(parts[1]), parts[2]);
    }

    private static SharedServers findOrStart() {
        ProcessHandle owner = OwnerProcess.find();
        Path folder = root().resolve("target").resolve("test-kit");
        String name = OwnerProcess.nameOf(owner);
        try {
            Files.createDirectories(folder);
            Path state = folder.resolve(name + ".state");
            try (FileChannel channel = FileChannel.open(
                            folder.resolve(name + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                SharedServers found = find(state);
                return found != null && lock.isValid() ? found : start(state, owner);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("PostgreSQL and Kafka for the tests cannot be reached", failed);
        }
    }

    private static @Nullable SharedServers find(Path state) throws IOException {
        if (!Files.exists(state)) {
            return null;
        }
        SharedServers servers = parse(Files.readString(state));
        Optional<ProcessHandle> holder = ProcessHandle.of(servers.holderPid);
        if (holder.isPresent() && holder.get().isAlive()) {
            return servers;
        }
        Files.delete(state);
        return null;
    }

    private static SharedServers start(Path state, ProcessHandle owner) throws IOException {
        Path log = state.resolveSibling(state.getFileName().toString().replace(".state", ".log"));
        ProcessBuilder holder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx384m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                ServerHolder.class.getName(),
                state.toString(),
                Long.toString(owner.pid()));
        holder.environment()
                .put(
                        "CLASSPATH",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
        holder.redirectErrorStream(true).redirectOutput(log.toFile());
        Process process = holder.start();
        Awaitility.await("PostgreSQL and Kafka for the tests, see " + log)
                .pollInterval(Duration.ofMillis(50))
                .atMost(START)
                .until(() -> Files.exists(state) || !process.isAlive());
        SharedServers servers = find(state);
        if (servers == null) {
            throw new IOException("the second JVM ended: " + Files.readString(log));
        }
        return servers;
    }

    private static Path root() {
        String told = System.getProperty("ayni.root");
        if (told != null) {
            return Path.of(told);
        }
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.isDirectory(folder.resolve(".mvn"))) {
            folder = folder.getParent();
        }
        return folder == null ? Path.of("").toAbsolutePath() : folder;
    }
}
