package org.ayni.training;

/** The form of coded values that are data and not an enum: topics, practices, needs. */
public final class Codes {

    /** {@code ACCOUNTING}, {@code KEEPS_CASH_BOOK}. */
    public static final String PATTERN = "^[A-Z][A-Z0-9_]*$";

    public static final int MAX_LENGTH = 60;

    private Codes() {}
}
