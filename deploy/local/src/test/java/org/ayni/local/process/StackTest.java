package org.ayni.local.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.ayni.local.settings.DataFolder;
import org.ayni.local.settings.Settings;
import org.ayni.local.settings.StackFailure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With shells in place of servers. */
class StackTest {

    private static final String NOTES_ITS_END =
            "trap 'echo %s >> %s; exit 0' TERM; touch %s; while :; do sleep 0.05; done";

    @TempDir
    Path data;

    private Settings settings;
    private Stack stack;

    @BeforeEach
    void prepare() throws IOException {
        settings = new Settings(Path.of(System.getProperty("ayni.root")), data, 0, List.of());
        try (DataFolder folder = DataFolder.claim(data)) {
            folder.prepare();
        }
        stack = new Stack(settings, new Progress());
    }

    @Test
    void stopsInTheReverseOrderOfStarting() throws IOException {
        Path order = data.resolve("order");
        for (String name : List.of("database", "broker", "service")) {
            stack.nextLayer();
            Path up = data.resolve(name + ".up");
            Child child = launch(name, NOTES_ITS_END.formatted(name, order, up));
            stack.awaitReady(List.of(new Part(child, 1, () -> Files.exists(up))));
        }
        stack.stop();
        assertEquals(List.of("service", "broker", "database"), lines(order));
        assertTrue(pidFiles().isEmpty());
    }

    @Test
    void namesTheLogOfAProcessThatDiesWhileStarting() throws IOException {
        stack.nextLayer();
        Child child = launch("broker", "echo no memory; exit 3");
        StackFailure failure =
                assertThrows(StackFailure.class, () -> stack.awaitReady(List.of(new Part(child, 1, () -> false))));
        assertEquals("broker ended with code 3; see " + settings.log("broker"), failure.getMessage());
        assertEquals(List.of("no memory"), lines(settings.log("broker")));
        stack.stop();
    }

    @Test
    void noticesTheFirstDeathLater() throws IOException {
        stack.nextLayer();
        launch("broker", "sleep 60");
        Child mortal = launch("service", "read -r line < /dev/null; exit 7");
        assertTrue(stack.awaitFirstDeath().startsWith("service ended with code 7"));
        assertFalse(mortal.isAlive());
        stack.stop();
    }

    @Test
    void startsWhatEndedAgainAndLeavesTheRestAlone() throws Exception {
        stack.nextLayer();
        Path starts = data.resolve("starts");
        Child lasting = launch("broker", "echo broker >> " + starts + "; sleep 60");
        launch("service", "echo service >> " + starts + "; sleep 0.1");
        Thread keeper = Thread.ofVirtual().start(() -> {
            try {
                stack.keepRunning(Duration.ofMillis(10));
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        });
        while (Files.notExists(starts) || lines(starts).size() < 4) {
            Thread.onSpinWait();
        }
        assertTrue(lasting.isAlive());
        stack.stop();
        keeper.join();
        assertEquals(1, Collections.frequency(lines(starts), "broker"));
        assertTrue(pidFiles().isEmpty());
    }

    @Test
    void startsNothingOnceItIsStopping() throws IOException {
        stack.nextLayer();
        stack.stop();
        assertThrows(StackFailure.class, () -> launch("late", "sleep 60"));
    }

    @Test
    void leavesNothingBehindWhenTheLauncherIsKilled() throws Exception {
        stack.nextLayer();
        Child service = launch("credit-service", "sleep 600");
        Child database = launch("postgres", "sleep 600");
        Process guard = new ProcessBuilder(
                        "bash",
                        settings.root().resolve("deploy/local/guard").toString(),
                        settings.pids().toString())
                .start();
        assertTrue(service.isAlive() && database.isAlive());
        guard.getOutputStream().close();
        assertTrue(guard.waitFor(30, TimeUnit.SECONDS));
        service.onExit().get(10, TimeUnit.SECONDS);
        database.onExit().get(10, TimeUnit.SECONDS);
        assertTrue(pidFiles().isEmpty());
    }

    private Child launch(String name, String script) throws IOException {
        return stack.launch(() -> Child.start(settings, name, List.of("bash", "-c", script), Map.of()));
    }

    private List<Path> pidFiles() throws IOException {
        try (Stream<Path> files = Files.list(settings.pids())) {
            return files.toList();
        }
    }

    private static List<String> lines(Path file) throws IOException {
        return Files.readAllLines(file);
    }
}
