/** Courses, workshops and visits: what was taught to whom, who came, and what was applied of it. */
@NullMarked
package org.ayni.bo481.course;

import org.jspecify.annotations.NullMarked;
