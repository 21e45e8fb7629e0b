/** Facts and roll-ups exist twice: one generation answers, the other can be rebuilt meanwhile. */
@NullMarked
package org.ayni.reporting.generation;

import org.jspecify.annotations.NullMarked;
