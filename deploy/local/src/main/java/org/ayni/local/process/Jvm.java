package org.ayni.local.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** How the JVMs of the stack are started: small, on the JDK that runs the launcher. */
public final class Jvm {

    /** The first release in which compact object headers need no unlocking. */
    private static final int COMPACT_HEADERS = 25;

    private Jvm() {}

    /** The start of a command line, with a heap of so many MiB. */
    public static List<String> command(int heapMegabytes) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heapMegabytes + "m",
                "-XX:+UseSerialGC"));
        if (Runtime.version().feature() >= COMPACT_HEADERS) {
            command.add("-XX:+UseCompactObjectHeaders");
        }
        return command;
    }

    /** A class of this module as a process, with the class path of this one. */
    public static List<String> command(int heapMegabytes, Class<?> main, Object... arguments) {
        List<String> command = command(heapMegabytes);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        Arrays.stream(arguments).map(String::valueOf).forEach(command::add);
        return command;
    }

    /** What load runs want beside: {@code AYNI_SERVICE_JVM_ARGS}, separated by spaces. */
    public static List<String> extraArguments() {
        return extraArguments(System.getenv());
    }

    static List<String> extraArguments(Map<String, String> environment) {
        return Arrays.stream(
                        environment.getOrDefault("AYNI_SERVICE_JVM_ARGS", "").split(" "))
                .filter(argument -> !argument.isEmpty())
                .toList();
    }
}
