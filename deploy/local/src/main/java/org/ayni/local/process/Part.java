package org.ayni.local.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.function.BooleanSupplier;

/** A process that is starting, the port that it will answer on, and how to see that it does. */
public record Part(Child child, int port, BooleanSupplier ready) {

    /** Ready when its port takes connections. */
    public static Part listening(Child child, int port) {
        return new Part(child, port, () -> takesConnections(port));
    }

    private static boolean takesConnections(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }
}
