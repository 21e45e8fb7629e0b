package org.ayni.bo481.play;

/** Ends the run; the message is one line for whoever reads it. */
public final class PlayFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public PlayFailure(String message) {
        super(message);
    }

    public PlayFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
