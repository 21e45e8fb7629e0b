package org.ayni.chaos;

import java.util.Map;

/**
 * How much is broken.
 *
 * @param kills how often
 * @param seconds of work between two kills on average, or how long the broker is away
 * @param rate requests a second that are tried
 * @param seed of the moments and of the calls
 */
record Plan(int kills, int seconds, int rate, int seed) {

    static Plan of(String name, Map<String, String> environment) {
        return new Plan(
                number(environment, "AYNI_CHAOS_KILLS", name.equals("kill-postgres") ? 5 : 20),
                number(environment, "AYNI_CHAOS_SECONDS", name.equals("kafka-down") ? 60 : 5),
                number(environment, "AYNI_CHAOS_RATE", 200),
                number(environment, "AYNI_CHAOS_SEED", 481));
    }

    private static int number(Map<String, String> environment, String name, int otherwise) {
        String text = environment.getOrDefault(name, "");
        if (text.isEmpty()) {
            return otherwise;
        }
        if (!text.matches("[1-9]\\d{0,6}")) {
            throw new IllegalArgumentException(name + " must be a whole number above 0, not " + text);
        }
        return Integer.parseInt(text);
    }
}
