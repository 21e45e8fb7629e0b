/** The holidays and weekends of a place, as data: they move the day of payment, never the interest. */
@NullMarked
package org.ayni.credit.calendar;

import org.jspecify.annotations.NullMarked;
