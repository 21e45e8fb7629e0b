/** The loan portfolio in totals, counted from the loans' own events. */
@NullMarked
package org.ayni.reporting.portfolio;

import org.jspecify.annotations.NullMarked;
