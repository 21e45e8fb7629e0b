package org.ayni.training.visit;

/** What an adviser came for. */
enum VisitPurpose {
    DIAGNOSIS,
    ADVICE,
    VERIFICATION
}
