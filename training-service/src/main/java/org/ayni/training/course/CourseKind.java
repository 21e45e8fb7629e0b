package org.ayni.training.course;

/** A workshop of technical assistance is not counted among the courses. */
public enum CourseKind {
    COURSE,
    ASSISTANCE_WORKSHOP
}
