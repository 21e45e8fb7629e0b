package org.ayni.load.read;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.ayni.load.Wire;
import org.ayni.load.scene.Scene;
import org.ayni.local.process.Jvm;
import org.ayni.local.settings.Secrets;
import org.ayni.local.settings.Settings;

/** {@code deploy/bare} as a process, on the JVM and the database of credit-service. */
final class BareService implements AutoCloseable {

    private static final int PORT = 18099;
    private static final int PATIENCE_SECONDS = 60;

    private final Settings settings;
    private final Process process;

    BareService(Scene scene) throws IOException {
        this.settings = scene.settings();
        List<String> command = new ArrayList<>(Jvm.command(192));
        command.addAll(List.of("-XX:ReservedCodeCacheSize=64m", "-jar", jar().toString()));
        ProcessBuilder program = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(settings.log("bare").toFile());
        program.environment()
                .putAll(Map.of(
                        "QUARKUS_HTTP_HOST",
                        "127.0.0.1",
                        "QUARKUS_HTTP_PORT",
                        "" + port(),
                        "QUARKUS_DATASOURCE_JDBC_URL",
                        "jdbc:postgresql://127.0.0.1:" + settings.postgresPort() + "/credit",
                        "QUARKUS_DATASOURCE_USERNAME",
                        "postgres",
                        "QUARKUS_DATASOURCE_PASSWORD",
                        scene.secret("postgres"),
                        "QUARKUS_OIDC_PUBLIC_KEY",
                        Secrets.in(settings.keys()).publicKey(),
                        "QUARKUS_OIDC_TOKEN_ISSUER",
                        "https://ayni.local",
                        "QUARKUS_OIDC_TOKEN_AUDIENCE",
                        "ayni"));
        this.process = program.start();
    }

    int port() {
        return PORT + settings.offset();
    }

    /** Waits until it answers a request with 200. */
    void awaitAnswer(String token, String path) throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!answers(token, path)) {
            if (System.nanoTime() > end || !process.isAlive()) {
                throw new IOException("deploy/bare does not answer; see " + settings.log("bare"));
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }

    private boolean answers(String token, String path) {
        try (Wire wire = new Wire(port())) {
            return wire.get(token, path).status() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private Path jar() {
        return settings.root().resolve("deploy/bare/target/bare-0.1.0-SNAPSHOT-runner.jar");
    }

    @Override
    public void close() {
        process.destroy();
    }
}
