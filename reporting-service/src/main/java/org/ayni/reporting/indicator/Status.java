package org.ayni.reporting.indicator;

/** What stands behind a value, or in its place. */
public enum Status {
    /** Counted, and more than zero. */
    MEASURED,
    /** Zero, because it was stated or because a complete register holds nothing. */
    MEASURED_ZERO,
    /** Counted, but part of what belongs to it was never looked at. */
    PARTIAL,
    /** Nobody recorded it: unknown, not zero. */
    NO_RECORD,
    /** Those asked did not want to say. */
    REFUSED,
    /** Reported, but in another unit than the target's. */
    OTHER_UNIT,
    /** The date asked about is before the measuring began. */
    NOT_YET_DUE,
    /** It has no meaning here. */
    NOT_APPLICABLE;

    /** Whether a number stands beside this status. */
    public boolean hasNumber() {
        return this == MEASURED || this == MEASURED_ZERO || this == PARTIAL;
    }
}
