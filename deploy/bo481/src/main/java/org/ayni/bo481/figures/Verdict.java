package org.ayni.bo481.figures;

import java.util.List;
import java.util.stream.Stream;

/**
 * What differences from the demanded figures mean: a fault of the load, or somebody's later work.
 *
 * @param wrong whether this run loaded something and it came out wrong
 * @param lines for whoever looks on
 */
public record Verdict(boolean wrong, List<String> lines) {

    /**
     * Judges a run.
     *
     * @param recorded how many records took effect by this run, and not by an earlier one
     * @param differences from what is demanded, one a line
     */
    public static Verdict of(int recorded, List<String> differences) {
        if (differences.isEmpty()) {
            return new Verdict(false, List.of());
        }
        if (recorded > 0) {
            return new Verdict(true, differences.stream().map("Wrong: "::concat).toList());
        }
        String changed = "Nothing was loaded: the case was there already, and the data were changed since; figures that"
                + " differ from the published ones: " + differences.size();
        return new Verdict(
                false,
                Stream.concat(Stream.of(changed), differences.stream().map("Changed: "::concat))
                        .toList());
    }
}
