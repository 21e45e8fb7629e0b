/** Who is enrolled in an edition, and who was in each session for how long. Nobody is present by default. */
@NullMarked
package org.ayni.training.attendance;

import org.jspecify.annotations.NullMarked;
