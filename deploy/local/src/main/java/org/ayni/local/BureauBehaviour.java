package org.ayni.local;

import java.util.Arrays;
import java.util.List;

/**
 * How the simulated bureau answers until it is told otherwise.
 *
 * @param delayMs how long {@link Mode#SLOW} waits before it answers, 0 to 120,000
 */
record BureauBehaviour(Mode mode, int delayMs) {

    private static final int LONGEST_DELAY_MS = 120_000;

    static final BureauBehaviour NORMAL = new BureauBehaviour(Mode.NORMAL, 0);

    enum Mode {
        NORMAL,
        /** The right answer, late. */
        SLOW,
        /** 500 with a text. */
        ERROR,
        /** 200 with something that is not JSON. */
        GARBAGE,
        /** A well-formed answer about another document. */
        WRONG_PERSON,
        /** The connection ends in the middle of the right answer. */
        HALF_ANSWER;

        static Mode named(String name) {
            return Arrays.stream(values())
                    .filter(mode -> mode.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("mode is one of " + List.of(values())));
        }
    }

    BureauBehaviour {
        if (delayMs < 0 || delayMs > LONGEST_DELAY_MS) {
            throw new IllegalArgumentException("delayMs must be from 0 to " + LONGEST_DELAY_MS);
        }
    }
}
