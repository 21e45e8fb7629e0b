package org.ayni.training.course;

/** What a course presupposes. */
enum Level {
    BASIC,
    INTERMEDIATE,
    ADVANCED
}
