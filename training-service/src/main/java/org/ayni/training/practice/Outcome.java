package org.ayni.training.practice;

/** Whether the person applies the practice; only YES counts as applied. */
enum Outcome {
    YES,
    PARTLY,
    NO
}
