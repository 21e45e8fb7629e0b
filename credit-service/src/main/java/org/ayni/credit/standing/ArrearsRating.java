package org.ayni.credit.standing;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** The rating that follows from days past due: A to 5 days, B to 30, C to 55, D to 75, E to 90, then F. */
public final class ArrearsRating {

    private static final NavigableMap<Integer, String> UP_TO_DAYS =
            new TreeMap<>(Map.of(5, "A", 30, "B", 55, "C", 75, "D", 90, "E", Integer.MAX_VALUE, "F"));

    private ArrearsRating() {}

    /** The rating of so many days. */
    public static String of(int daysPastDue) {
        return UP_TO_DAYS.ceilingEntry(daysPastDue).getValue();
    }
}
