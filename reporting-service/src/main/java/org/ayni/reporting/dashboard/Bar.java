package org.ayni.reporting.dashboard;

import org.jspecify.annotations.Nullable;

/**
 * A bar of a card, with its figure in words. Lengths are SVG attributes in percent of the axis.
 *
 * @param note smaller, behind the label; empty: none
 * @param text the figure as written, or the word of its status
 * @param exact the figure itself; empty where there is none
 * @param kind of drawing: {@code solid}, {@code light}, {@code outline} or {@code none}
 * @param mark where the line to compare with lies; null: no line
 * @param beyond from where on it is more than there is; null: nowhere
 */
public record Bar(
        String label,
        String note,
        String text,
        String exact,
        String kind,
        String width,
        @Nullable String mark,
        @Nullable Beyond beyond) {

    /** The part that is more than there is. */
    public record Beyond(String from, String width) {}

    public boolean isNone() {
        return kind.equals("none");
    }

    /** A true zero: a stub at the origin, never an empty axis. */
    public boolean isZero() {
        return exact.equals("0");
    }
}
