/** The pages of the indicators: all in a table, and each with what it is, how it came about and who checked it. */
@NullMarked
package org.ayni.reporting.dashboard.indicator;

import org.jspecify.annotations.NullMarked;
