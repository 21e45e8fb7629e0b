package org.ayni.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ayni.local.process.Child;
import org.ayni.local.process.Jvm;
import org.ayni.local.process.Part;
import org.ayni.local.process.Progress;
import org.ayni.local.process.Stack;
import org.ayni.local.server.Databases;
import org.ayni.local.server.KafkaBroker;
import org.ayni.local.server.Postgres;
import org.ayni.local.settings.Secrets;
import org.ayni.local.settings.Service;
import org.ayni.local.settings.Settings;
import org.ayni.local.settings.StackFailure;

/** Puts the stack together: what runs, with which neighbours, and what is said at the end. */
final class Assembly {

    private final Settings settings;
    private final Stack stack;
    private final Progress progress;
    private final Secrets secrets;

    Assembly(Settings settings, Stack stack, Progress progress) throws IOException {
        this.settings = settings;
        this.stack = stack;
        this.progress = progress;
        this.secrets = Secrets.in(settings.keys());
    }

    /** Returns when all of it is ready. */
    void start() throws IOException {
        stack.guarded();
        progress.say("starting PostgreSQL, Kafka and the bureau simulator");
        Postgres postgres = new Postgres(settings, secrets);
        stack.nextLayer();
        Child database = stack.launch(postgres::start);
        stack.nextLayer();
        Child kafka = stack.launch(() -> jvm(
                "kafka",
                256,
                KafkaBroker.class,
                settings.data().resolve("kafka"),
                settings.kafkaPort(),
                settings.kafkaControllerPort()));
        Child bureau = stack.launch(() -> jvm("bureau", 32, BureauSimulator.class, settings.bureauPort()));
        stack.awaitReady(List.of(new Part(database, settings.postgresPort(), postgres::isReady)));
        Databases databases = new Databases(postgres, secrets);
        databases.make();
        stack.awaitReady(
                List.of(Part.listening(kafka, settings.kafkaPort()), Part.listening(bureau, settings.bureauPort())));
        startServices(new ServiceProcess(settings, secrets, postgres, databases));
    }

    /** Plays BO-481 through the public APIs; what it prints is shown. */
    void loadDemo() throws IOException {
        Path jar = demoJar(settings.root());
        progress.say("loading BO-481");
        List<String> command = new ArrayList<>(Jvm.command(192));
        command.addAll(List.of("-jar", jar.toString()));
        Child demo = stack.launch(() -> Child.startVisible(settings, "demo", command, demoEnvironment()));
        String obituary = stack.awaitFirstDeath();
        if (demo.isAlive()) {
            throw new StackFailure(obituary);
        }
        if (demo.exitCode() != 0) {
            throw new StackFailure("BO-481 was not loaded: the loader ended with code " + demo.exitCode());
        }
        stack.forget(demo);
    }

    /** @throws StackFailure when it is not packaged */
    static Path demoJar(Path root) {
        Path jar = root.resolve("deploy/bo481/target/bo481.jar");
        if (!Files.exists(jar)) {
            throw new StackFailure("The loader of BO-481 is not packaged (" + jar + "); --no-demo starts without it");
        }
        return jar;
    }

    void announce() throws IOException {
        progress.say("everything is ready; Ctrl-C stops it");
        for (Service service : settings.services()) {
            System.out.printf(
                    "          %-18s %s   management %s%n",
                    service.folder(), settings.address(service), settings.managementAddress(service));
        }
        System.out.printf("          %-18s localhost:%d%n", "PostgreSQL", settings.postgresPort());
        System.out.printf("          %-18s localhost:%d%n", "Kafka", settings.kafkaPort());
        System.out.printf("          %-18s %s%n", "bureau simulator", settings.bureauAddress());
        System.out.printf("          %-18s deploy/token ROLE%n", "a token");
        if (settings.services().contains(Service.REPORTING)) {
            System.out.printf(
                    "          %-18s %s  (works once)%n", "the dashboard", new SignInLink(settings, secrets).make());
        }
        System.out.flush();
        Files.writeString(settings.readyFile(), "");
    }

    private void startServices(ServiceProcess process) throws IOException {
        stack.nextLayer();
        List<Part> parts = new ArrayList<>();
        for (Service service : settings.services()) {
            Child child = stack.launch(() -> process.start(service));
            parts.add(new Part(child, settings.port(service), () -> process.isReady(service)));
        }
        stack.awaitReady(parts);
    }

    private Child jvm(String name, int heapMegabytes, Class<?> main, Object... arguments) throws IOException {
        return Child.start(settings, name, Jvm.command(heapMegabytes, main, arguments), Map.of());
    }

    private Map<String, String> demoEnvironment() {
        Map<String, String> environment = new HashMap<>();
        for (Service service : Service.values()) {
            String name = "AYNI_" + service.key().toUpperCase(Locale.ROOT);
            environment.put(name + "_URL", settings.address(service));
            environment.put(name + "_MANAGEMENT_URL", settings.managementAddress(service));
        }
        environment.put("AYNI_BUREAU_URL", settings.bureauAddress());
        environment.put("AYNI_TOKEN_KEY", secrets.privateKeyFile().toString());
        return environment;
    }
}
