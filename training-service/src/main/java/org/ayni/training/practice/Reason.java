package org.ayni.training.practice;

/** Why a practice is not, or not wholly, applied. */
enum Reason {
    COST,
    TIME,
    SIZE,
    COMPETITION,
    NO_TOOLS,
    OTHER
}
