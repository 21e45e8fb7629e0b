/** The catalogue of courses: area, topics, practices taught, hours and level. What others ask of it is its area. */
@NullMarked
package org.ayni.training.course;

import org.jspecify.annotations.NullMarked;
