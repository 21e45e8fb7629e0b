/**
 * Figures and indicators: counted from facts as of a date and as known then, told apart from what was never recorded,
 * and compared with the targets.
 */
@NullMarked
package org.ayni.reporting.indicator;

import org.jspecify.annotations.NullMarked;
