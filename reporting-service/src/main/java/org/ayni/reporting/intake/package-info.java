/**
 * Events of the other services come in here and become facts: what is true of whom, from when on, and since when we
 * know. All counting happens elsewhere, over these facts.
 */
@NullMarked
package org.ayni.reporting.intake;

import org.jspecify.annotations.NullMarked;
