package org.ayni.reporting.indicator;

/** Why a number is missing, or only partial. */
public enum Reason {
    /** There is no record of this kind at all. */
    NEVER_RECORDED,
    /** Some were looked at and none counts; the others are unknown, so zero is not proven. */
    ZERO_NOT_PROVEN,
    /** A change needs a baseline, and there is none. */
    NO_BASELINE,
    /** There is a baseline, and nobody asked again. */
    NO_FOLLOW_UP,
    /** All those asked refused. */
    ALL_REFUSED,
    /** The report tells of something else than the target counts. */
    UNIT_OF_TARGET_NOT_REPORTED,
    /** Part of the population was never looked at. */
    COVERAGE_INCOMPLETE,
    /** A topic that belongs to it was never looked at. */
    TOPICS_NOT_OBSERVED,
    /** Measuring begins later. */
    NOT_BEGUN,
    /** A figure that it is made of has no value. */
    PART_WITHOUT_VALUE,
    /** The figure to divide by is zero. */
    DIVISOR_ZERO
}
