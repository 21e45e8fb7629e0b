package org.ayni.reporting.fact;

/** By what a figure is taken apart. Whoever fits none is a part of its own: unassigned. */
public enum Dimension {
    /** The consortium of the fact; else of the enterprise, by its membership at that date. */
    CONSORTIUM,
    /** The trade of the enterprise; else of the consortium. */
    SECTOR,
    /** Where the enterprise is; else the consortium. */
    MUNICIPALITY,
    /** The person's sex. */
    SEX,
    /** First or second group of consortia. */
    GROUP,
    /** The training area of the fact. */
    AREA,
    /** The month of the first qualifying fact. */
    MONTH;

    /** Whether a population has such parts: nobody is expected in a month or an area. */
    public boolean isOfPopulation() {
        return this != MONTH && this != AREA;
    }
}
