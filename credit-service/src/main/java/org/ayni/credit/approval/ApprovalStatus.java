package org.ayni.credit.approval;

/** The life of a request: it is decided once, by confirmation, refusal, withdrawal, or time. */
public enum ApprovalStatus {
    OPEN,
    CONFIRMED,
    /** Another person said no. */
    REFUSED,
    /** The one who asked took it back. */
    WITHDRAWN,
    /** Nobody answered in time. */
    LAPSED
}
