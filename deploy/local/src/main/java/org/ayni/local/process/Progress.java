package org.ayni.local.process;

import java.time.Duration;
import java.time.Instant;

/** One line for each step, with the seconds since the launcher began. Plain text: it also goes to files. */
public final class Progress {

    private final Instant begin = Instant.now();

    /** Prints the line at once. */
    public void say(String line) {
        System.out.printf("%6s s  %s%n", seconds(begin), line);
        System.out.flush();
    }

    /** Seconds since the moment, with one decimal, cut off. */
    static String seconds(Instant since) {
        long tenths = Duration.between(since, Instant.now()).toMillis() / 100;
        return tenths / 10 + "." + tenths % 10;
    }
}
