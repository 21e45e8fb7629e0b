package org.ayni.credit.standing;

import java.util.List;

/**
 * The rating that follows from days past due, by bands that are data of an agreement.
 *
 * @param upToDays the last day of each band but the worst, ascending, from A on; what is later is F
 */
public record ArrearsRating(List<Integer> upToDays) {

    /** Of a loan that is not late. */
    public static final String BEST = "A";

    private static final String RATINGS = "ABCDEF";

    /** How many bands have a last day. */
    public static final int BOUNDED = 5;

    /** Refuses bands that are not five or do not ascend. */
    public ArrearsRating {
        upToDays = List.copyOf(upToDays);
        if (!ascend(upToDays)) {
            throw new IllegalArgumentException("no bands: " + upToDays);
        }
    }

    /** Whether these are the last days of the bands A to E, each later than the one before. */
    public static boolean ascend(List<Integer> upToDays) {
        return upToDays.size() == BOUNDED
                && upToDays.stream().sorted().distinct().toList().equals(upToDays);
    }

    /** The rating of so many days. */
    public String of(int daysPastDue) {
        int worse = (int) upToDays.stream().filter(last -> last < daysPastDue).count();
        return RATINGS.substring(worse, worse + 1);
    }
}
