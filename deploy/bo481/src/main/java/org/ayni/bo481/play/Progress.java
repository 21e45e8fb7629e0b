package org.ayni.bo481.play;

import java.io.PrintStream;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.ayni.bo481.entry.Chapter;

/** Says every two seconds how far the story is, in plain lines, and at the end how long each part took. */
public final class Progress {
    private static final long EVERY_MS = 2_000;
    private static final long SILENCE_MS = 5_000;

    private final PrintStream out;
    private final int all;
    private final long begin = System.nanoTime();
    private final Map<String, Long> parts = new LinkedHashMap<>();
    private long partBegan;
    private String part = "";
    private int sent;
    private long saidAt;
    private int saidSent;

    /** The number is how many entries there are. */
    public Progress(PrintStream out, int all) {
        this.out = out;
        this.all = all;
    }

    /** A day of the story begins, most of which is of this chapter; each half-year is a part. */
    synchronized void day(LocalDate day, Chapter chapter) {
        begin(day.getYear() + (day.getMonthValue() <= 6 ? "-1" : "-2"));
        long now = sinceBegin();
        if (now - saidAt >= EVERY_MS) {
            long rate = 1000L * (sent - saidSent) / (now - saidAt);
            say(String.format(
                    Locale.ROOT, "%s  %-9s  %,6d of %,d records  %4d/s", day, chapter.text(), sent, all, rate));
            saidAt = now;
            saidSent = sent;
        }
    }

    synchronized void sent() {
        sent++;
    }

    /** Something is waited for; said when nothing else was said for a while. */
    public synchronized void waiting(String why) {
        long now = sinceBegin();
        if (now - saidAt >= SILENCE_MS) {
            say("waiting, as " + why);
            saidAt = now;
        }
    }

    /** Another part of the work begins, and the one before it ends. */
    public synchronized void begin(String name) {
        if (!name.equals(part)) {
            long now = sinceBegin();
            if (!part.isEmpty()) {
                parts.merge(part, now - partBegan, Long::sum);
            }
            part = name;
            partBegan = now;
        }
    }

    /** A line with the seconds since the beginning. */
    public synchronized void say(String line) {
        out.printf(Locale.ROOT, "%6s s  %s%n", seconds(sinceBegin()), line);
        out.flush();
    }

    /** The line with the time of each part. */
    public synchronized String times() {
        begin("end");
        return parts.entrySet().stream()
                .map(each -> each.getKey() + " " + seconds(each.getValue()) + " s")
                .collect(Collectors.joining(", ", "Time of each part: ", ", together " + seconds(sinceBegin()) + " s"));
    }

    private long sinceBegin() {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
    }

    private static String seconds(long milliseconds) {
        return milliseconds / 1000 + "." + milliseconds % 1000 / 100;
    }
}
