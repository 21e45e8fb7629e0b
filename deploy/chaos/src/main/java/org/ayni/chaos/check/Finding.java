package org.ayni.chaos.check;

/**
 * What a check found.
 *
 * @param promise what has to hold
 * @param figures what was counted
 * @param broken how many times it does not hold; 0 when all is well
 */
public record Finding(String promise, String figures, long broken) {

    public boolean holds() {
        return broken == 0;
    }

    @Override
    public String toString() {
        return (holds() ? "holds   " : "BROKEN  ") + promise + ": " + figures
                + (holds() ? "" : "; broken " + broken + " times");
    }
}
