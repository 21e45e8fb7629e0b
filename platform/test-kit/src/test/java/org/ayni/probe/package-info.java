/** A small service with one aggregate: whatever the kit promises is tried on it. */
@NullMarked
package org.ayni.probe;

import org.jspecify.annotations.NullMarked;
