package org.ayni.local.settings;

/** Why the stack cannot start or go on, in one line for the person at the keyboard. */
public final class StackFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** One line that says what to do. */
    public StackFailure(String line) {
        super(line);
    }

    /** One line that says what to do, and what led to it. */
    public StackFailure(String line, Throwable cause) {
        super(line, cause);
    }
}
