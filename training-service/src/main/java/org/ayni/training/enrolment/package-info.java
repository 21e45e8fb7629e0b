/** Who has a place in an edition, who waits for one, and who gave it back. */
@NullMarked
package org.ayni.training.enrolment;

import org.jspecify.annotations.NullMarked;
