package org.ayni.bo481.cast;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Chance from a fixed seed: the same throws in every run, and each purpose has throws of its own. */
public final class Dice {
    private final Random random;

    private Dice(long seed) {
        this.random = new Random(seed);
    }

    /** What is thrown for one purpose never changes because of another. */
    public static Dice of(long seed, String purpose) {
        return new Dice(seed * 1_000_003 + purpose.hashCode());
    }

    /** From 0 to one less than the bound. */
    public int below(int bound) {
        return random.nextInt(bound);
    }

    /** So many times in a hundred. */
    public boolean happens(int percent) {
        return below(100) < percent;
    }

    /** Each with the same chance. */
    public <T> T oneOf(List<T> choices) {
        return choices.get(below(choices.size()));
    }

    /** The same things in another order. */
    public <T> List<T> shuffled(List<T> things) {
        List<T> mixed = new ArrayList<>(things);
        Collections.shuffle(mixed, random);
        return mixed;
    }
}
