package org.ayni.local.settings;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The four services, with the ports that they have when nothing is moved. */
public enum Service {
    CONSORTIA(8081),
    TRAINING(8082),
    CREDIT(8083),
    REPORTING(8084);

    private final int port;

    Service(int port) {
        this.port = port;
    }

    /** Names of services, short or long, separated by commas; none for an empty text. */
    static List<Service> parse(String names) {
        return Arrays.stream(names.split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .map(Service::named)
                .distinct()
                .toList();
    }

    private static Service named(String name) {
        return Arrays.stream(values())
                .filter(service -> name.equals(service.key()) || name.equals(service.folder()))
                .findFirst()
                .orElseThrow(() -> new StackFailure("AYNI_SERVICES names an unknown service: " + name));
    }

    /** The port of its API when nothing is moved; management has 1,000 more. */
    public int port() {
        return port;
    }

    /** Also the name of its database, and what the names of its roles begin with. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The folder in the project, the name in the logs. */
    public String folder() {
        return key() + "-service";
    }
}
