/** Faults under load: something is broken, then every promise is compared with what is there. */
@NullMarked
package org.ayni.chaos;

import org.jspecify.annotations.NullMarked;
