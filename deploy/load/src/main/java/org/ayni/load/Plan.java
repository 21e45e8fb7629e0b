package org.ayni.load;

import java.util.Map;

/**
 * How much is measured.
 *
 * @param rounds how often each pair is measured, after a warm-up
 * @param seconds how long a measurement takes that has a length
 * @param backlog events to drain in a round
 */
public record Plan(int rounds, int seconds, int backlog) {

    public static Plan of(Map<String, String> environment) {
        return new Plan(
                number(environment, "AYNI_LOAD_ROUNDS", 5),
                number(environment, "AYNI_LOAD_SECONDS", 10),
                number(environment, "AYNI_LOAD_BACKLOG", 200_000));
    }

    /** A shorter round, for the compiler and the caches. */
    public Plan warmUp() {
        return new Plan(1, Math.max(3, seconds / 3), backlog / 5);
    }

    private static int number(Map<String, String> environment, String name, int otherwise) {
        String text = environment.get(name);
        return text == null ? otherwise : Integer.parseInt(text);
    }
}
