package org.ayni.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * A broker of a test's own, in a process that the test may kill and start again on the same port and the same data. It
 * ends with the test's JVM.
 */
public final class BrokerProcess implements AutoCloseable {

    /** Held for as long as the process lives: a level set on a logger that is collected is forgotten. */
    private static final List<Logger> QUIET = List.of(Logger.getLogger("kafka"), Logger.getLogger("org.apache.kafka"));

    private final Path folder;
    private final int port;
    private final int controllerPort;
    private @Nullable Process process;

    private BrokerProcess(Path folder, int port, int controllerPort) {
        this.folder = folder;
        this.port = port;
        this.controllerPort = controllerPort;
    }

    /** Has an address from now on, and does not answer there before {@link #start()}. */
    public static BrokerProcess absent() throws IOException {
        List<Integer> ports = EmbeddedKafka.freePorts(2);
        return new BrokerProcess(Files.createTempDirectory("ayni-broker-"), ports.get(0), ports.get(1));
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    /** Returns once the process runs; it answers a few seconds later. */
    public void start() throws IOException {
        ProcessBuilder broker = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                BrokerProcess.class.getName(),
                folder.toString(),
                Integer.toString(port),
                Integer.toString(controllerPort));
        broker.environment()
                .put(
                        "CLASSPATH",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
        broker.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("broker.txt").toFile()));
        process = broker.start();
    }

    /** As by {@code kill -9}; returns when it is gone. */
    public void kill() throws InterruptedException {
        if (process != null) {
            process.destroyForcibly().waitFor();
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        kill();
        EmbeddedKafka.delete(folder);
    }

    /** Arguments: the folder, the port, the controller's port. Ends when its input ends, so with its parent. */
    public static void main(String[] arguments) throws IOException {
        QUIET.forEach(logger -> logger.setLevel(Level.WARNING));
        EmbeddedKafka.start(Path.of(arguments[0]), Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
        while (System.in.read() >= 0) {
            // nobody writes; this waits for the end
        }
        Runtime.getRuntime().halt(0);
    }
}
