package org.ayni.bo481.cast;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Divides whole things among several, in proportion to weights, so that nothing is left over. */
public final class Shares {
    private Shares() {}

    /** The largest remainders get what is left; of equal ones, the first. */
    public static List<Integer> of(int whole, List<Integer> weights) {
        long sum = weights.stream().mapToLong(Integer::longValue).sum();
        int[] parts = weights.stream()
                .mapToInt(weight -> (int) (whole * (long) weight / sum))
                .toArray();
        int left = whole - IntStream.of(parts).sum();
        IntStream.range(0, parts.length)
                .boxed()
                .sorted(Comparator.comparing(place -> -(whole * (long) weights.get(place) % sum)))
                .limit(left)
                .forEach(place -> parts[place]++);
        return IntStream.of(parts).boxed().toList();
    }

    /** In parts that differ by one at most. */
    public static List<Integer> even(int whole, int among) {
        return of(whole, IntStream.range(0, among).mapToObj(place -> 1).toList());
    }
}
