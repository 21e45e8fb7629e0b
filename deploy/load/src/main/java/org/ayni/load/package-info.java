/** Measurements by hand: our own rate beside what the machine can do, in one run. */
@NullMarked
package org.ayni.load;

import org.jspecify.annotations.NullMarked;
