package org.ayni.load;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;

/** Sorting and dividing. */
public final class Figures {

    private Figures() {}

    /** One over the other with two decimals. */
    public static BigDecimal ratio(long ours, long limit) {
        return BigDecimal.valueOf(ours).divide(BigDecimal.valueOf(Math.max(1, limit)), 2, RoundingMode.HALF_UP);
    }

    /** The middle one; of an even number, the lower of the two. */
    public static <T extends Comparable<T>> T median(List<T> values) {
        return values.stream().sorted().toList().get((values.size() - 1) / 2);
    }

    public static <T extends Comparable<T>> T least(List<T> values) {
        return values.stream().sorted().toList().getFirst();
    }

    public static <T extends Comparable<T>> T most(List<T> values) {
        return values.stream().sorted().toList().getLast();
    }

    /** Nanoseconds below or at which this share of the values lies, in milliseconds with one decimal. */
    public static BigDecimal milliseconds(long[] nanos, int percent) {
        if (nanos.length == 0) {
            return BigDecimal.ZERO;
        }
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        int place = Math.max(0, (sorted.length * percent + 99) / 100 - 1);
        return BigDecimal.valueOf(sorted[place], 6).setScale(1, RoundingMode.HALF_UP);
    }

    /** So many in so many nanoseconds, a second. */
    public static long perSecond(long count, long nanos) {
        return Math.multiplyExact(count, 1_000_000_000L) / Math.max(1, nanos);
    }
}
