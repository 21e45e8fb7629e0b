/** Who learns what, and applies it: one room a feature. Here is what all of them share. */
@NullMarked
package org.ayni.training;

import org.jspecify.annotations.NullMarked;
