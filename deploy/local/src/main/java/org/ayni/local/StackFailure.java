package org.ayni.local;

/** Why the stack cannot start or go on, in one line for the person at the keyboard. */
final class StackFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StackFailure(String line) {
        super(line);
    }

    StackFailure(String line, Throwable cause) {
        super(line, cause);
    }
}
