package org.ayni.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.ayni.local.settings.Settings;
import org.ayni.local.settings.StackFailure;

/**
 * One process of the stack. It runs in a session of its own, so that Ctrl-C reaches the launcher alone and the order of
 * stopping stays ours; its pid is in {@code data/pids} for the guard and for fault runs.
 */
public final class Child {

    private static final Path SETSID = Path.of("/usr/bin/setsid");

    private final String name;
    private final Process process;
    private final Instant started = Instant.now();
    private final Path log;
    private final Path pidFile;
    private boolean endsByInterrupt;

    private Child(String name, Process process, Path log, Path pidFile) {
        this.name = name;
        this.process = process;
        this.log = log;
        this.pidFile = pidFile;
    }

    /** Starts it with its output in {@code data/logs/<name>.log}; the log of the run before keeps the ending .1. */
    public static Child start(Settings settings, String name, List<String> command, Map<String, String> environment)
            throws IOException {
        Path log = settings.log(name);
        if (Files.exists(log)) {
            Files.move(log, log.resolveSibling(name + ".log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
        return start(settings, name, command, environment, ProcessBuilder.Redirect.to(log.toFile()));
    }

    /** Starts it with its output where the launcher's is. */
    public static Child startVisible(
            Settings settings, String name, List<String> command, Map<String, String> environment) throws IOException {
        return start(settings, name, command, environment, ProcessBuilder.Redirect.INHERIT);
    }

    private static Child start(
            Settings settings,
            String name,
            List<String> command,
            Map<String, String> environment,
            ProcessBuilder.Redirect output)
            throws IOException {
        ProcessBuilder builder = new ProcessBuilder(inOwnSession(command));
        builder.environment().putAll(environment);
        builder.redirectInput(Path.of("/dev/null").toFile());
        builder.redirectErrorStream(true).redirectOutput(output);
        Process process = builder.start();
        Path pidFile = settings.pids().resolve(name + ".pid");
        Files.writeString(pidFile, process.pid() + "\n");
        return new Child(name, process, settings.log(name), pidFile);
    }

    /** It is asked to end by SIGINT: PostgreSQL then ends its sessions, where SIGTERM would wait for them. */
    public Child endingByInterrupt() {
        endsByInterrupt = true;
        return this;
    }

    static List<String> inOwnSession(List<String> command) {
        List<String> whole = new ArrayList<>();
        if (Files.isExecutable(SETSID)) {
            whole.add(SETSID.toString());
        }
        whole.addAll(command);
        return whole;
    }

    /** What it is called in messages, and its log and pid file after it. */
    public String name() {
        return name;
    }

    Instant started() {
        return started;
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Of a process that has ended. */
    public int exitCode() {
        return process.exitValue();
    }

    CompletableFuture<Process> onExit() {
        return process.onExit();
    }

    /** For the person at the keyboard, once the process is gone. */
    String obituary() {
        return name + " ended with code " + exitCode() + "; see " + log;
    }

    /** Asks it to end. */
    void terminate() {
        if (!endsByInterrupt) {
            process.destroy();
            return;
        }
        try {
            new ProcessBuilder("kill", "-INT", Long.toString(process.pid()))
                    .start()
                    .waitFor();
        } catch (IOException failed) {
            process.destroy();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits for the end that was asked for, and forces it when patience is over. */
    void awaitEnd(Duration patience) {
        try {
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly().waitFor();
            }
            Files.deleteIfExists(pidFile);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (IOException failed) {
            throw new StackFailure("The file " + pidFile + " cannot be deleted", failed);
        }
    }
}
