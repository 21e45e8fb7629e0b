package org.ayni.reporting.dashboard.visit;

import java.util.Locale;

/** A parameter that some pages know and others do not; those of the date and the language are known to all. */
public enum Filter {
    /** Takes a value apart. */
    BY,
    /** Rows in one state, of the indicators or of the checks. */
    STATE,
    /** What belongs to one consortium. */
    CONSORTIUM,
    /** What belongs to one trade. */
    SECTOR,
    /** What belongs to the first or the second group of consortia. */
    GROUP;

    /** As it stands in an address. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
