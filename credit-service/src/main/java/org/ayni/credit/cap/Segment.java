package org.ayni.credit.cap;

/** The size of the productive unit that borrows: legal caps differ by it. */
public enum Segment {
    MICRO,
    SMALL,
    LARGER
}
