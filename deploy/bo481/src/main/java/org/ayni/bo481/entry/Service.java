package org.ayni.bo481.entry;

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

    /** Where it listens when nothing is moved. */
    public int port() {
        return port;
    }
}
