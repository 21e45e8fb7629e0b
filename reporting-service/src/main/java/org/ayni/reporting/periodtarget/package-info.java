/** Targets of single periods and parts, beside those over the life of the project. */
@NullMarked
package org.ayni.reporting.periodtarget;

import org.jspecify.annotations.NullMarked;
