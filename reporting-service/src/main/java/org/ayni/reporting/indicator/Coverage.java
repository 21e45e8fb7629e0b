package org.ayni.reporting.indicator;

/**
 * Of how many we know.
 *
 * @param known looked at, whatever was found
 * @param expected all who could have been
 */
public record Coverage(long known, long expected) {

    /** All of a population that is not empty. */
    boolean isComplete() {
        return expected > 0 && known >= expected;
    }
}
