package org.ayni.consortia.person;

/** What a course has to fit: the schooling completed and how well the person reads and writes. */
public final class Education {

    private Education() {}

    /** The highest level completed. */
    public enum Schooling {
        NONE,
        PRIMARY,
        SECONDARY,
        TECHNICAL,
        HIGHER
    }

    /** Reading and writing, in any language. */
    public enum Literacy {
        NONE,
        BASIC,
        FLUENT
    }
}
