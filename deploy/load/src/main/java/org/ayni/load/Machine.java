package org.ayni.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the figures were measured on. */
public record Machine(String processor, int cores, long memoryGibibytes, String java) {

    private static final Path LOAD = Path.of("/proc/loadavg");

    /** This machine. */
    public static Machine here() throws IOException {
        long kibibytes = Long.parseLong(
                value("/proc/meminfo", "MemTotal").replace("kB", "").strip());
        return new Machine(
                value("/proc/cpuinfo", "model name"),
                Runtime.getRuntime().availableProcessors(),
                kibibytes / 1024 / 1024,
                System.getProperty("java.vendor") + " " + System.getProperty("java.version"));
    }

    /** Processes that want to run, over 1, 5 and 15 minutes; more than there are cores means that others were busy. */
    public static String loadAverage() throws IOException {
        String[] all = Files.readString(LOAD).split(" ", 4);
        return all[0] + " " + all[1] + " " + all[2];
    }

    private static String value(String file, String name) throws IOException {
        return Files.readAllLines(Path.of(file)).stream()
                .filter(line -> line.startsWith(name))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse("unknown");
    }

    @Override
    public String toString() {
        return processor + ", " + cores + " cores, " + memoryGibibytes + " GiB, " + java;
    }
}
