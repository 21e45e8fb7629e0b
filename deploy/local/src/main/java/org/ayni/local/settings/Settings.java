package org.ayni.local.settings;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where this stack lives, so that several can run beside each other.
 *
 * @param root the project's folder ({@code AYNI_ROOT})
 * @param data what survives a restart ({@code AYNI_DATA}, default {@code deploy/local/data})
 * @param offset added to every port ({@code AYNI_PORT_OFFSET}, default 0)
 * @param services the services to start ({@code AYNI_SERVICES}, default all four)
 */
public record Settings(Path root, Path data, int offset, List<Service> services) {

    /** This file in the data folder says that everything is up, the demo loaded if it was wanted. */
    static final String READY = "ready";

    private static final int MANAGEMENT = 1000;
    private static final int HIGHEST_PORT = 65_535;
    private static final int LARGEST_OFFSET = HIGHEST_PORT - 19_093;

    /**
     * Reads the environment.
     *
     * @throws StackFailure for a value that makes no sense
     */
    public static Settings of(Map<String, String> environment) {
        Path root = Path.of(environment.getOrDefault("AYNI_ROOT", "")).toAbsolutePath();
        String data = environment.getOrDefault("AYNI_DATA", "deploy/local/data");
        String names = environment.getOrDefault("AYNI_SERVICES", "consortia,training,credit,reporting");
        return new Settings(
                root,
                root.resolve(data).normalize(),
                offset(environment.getOrDefault("AYNI_PORT_OFFSET", "0")),
                Service.parse(names));
    }

    /**
     * After how long a process that ended is started again ({@code AYNI_RESTART}, in seconds); none when its end is
     * that of the stack, as it is unless told otherwise.
     *
     * @throws StackFailure for a value that makes no sense
     */
    public static Optional<Duration> restart(Map<String, String> environment) {
        String text = environment.getOrDefault("AYNI_RESTART", "");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (!text.matches("[1-9]\\d{0,3}")) {
            throw new StackFailure("AYNI_RESTART must be a number of seconds from 1 to 9999, not " + text);
        }
        return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
    }

    private static int offset(String text) {
        try {
            int offset = Integer.parseInt(text);
            if (offset >= 0 && offset <= LARGEST_OFFSET) {
                return offset;
            }
        } catch (NumberFormatException notANumber) {
            // answered below, together with the numbers that are too large
        }
        throw new StackFailure("AYNI_PORT_OFFSET must be a number from 0 to " + LARGEST_OFFSET + ", not " + text);
    }

    /** 15432, moved by the offset. */
    public int postgresPort() {
        return 15_432 + offset;
    }

    /** 19092, moved by the offset. */
    public int kafkaPort() {
        return 19_092 + offset;
    }

    /** 19093, moved by the offset: the broker talks to itself there. */
    public int kafkaControllerPort() {
        return 19_093 + offset;
    }

    /** 18090, moved by the offset. */
    public int bureauPort() {
        return 18_090 + offset;
    }

    /** Of the API, moved by the offset. */
    public int port(Service service) {
        return service.port() + offset;
    }

    /** Health, metrics and the business date: 1,000 above the API. */
    public int managementPort(Service service) {
        return port(service) + MANAGEMENT;
    }

    /** Where the API is. */
    public String address(Service service) {
        return "http://localhost:" + port(service);
    }

    /** Where health, metrics and the business date are. */
    public String managementAddress(Service service) {
        return "http://localhost:" + managementPort(service);
    }

    /** Where the bureau simulator is. */
    public String bureauAddress() {
        return "http://localhost:" + bureauPort();
    }

    /** Every port that will be listened on. */
    public List<Integer> ports() {
        List<Integer> ports =
                new ArrayList<>(List.of(postgresPort(), kafkaPort(), kafkaControllerPort(), bureauPort()));
        for (Service service : services) {
            ports.add(port(service));
            ports.add(managementPort(service));
        }
        return ports;
    }

    /** Where a process of this name writes. */
    public Path log(String name) {
        return data.resolve("logs").resolve(name + ".log");
    }

    /** Exists while everything is up: scripts wait for it. */
    public Path readyFile() {
        return data.resolve(READY);
    }

    /** One file for each running process, named after it. */
    public Path pids() {
        return data.resolve("pids");
    }

    /** What only the owner may read. */
    public Path keys() {
        return data.resolve("keys");
    }
}
