/** What changes a loan beside payments: fees, waivers, deferrals, reschedules, write-offs, recoveries, reversals. */
@NullMarked
package org.ayni.credit.adjustment;

import org.jspecify.annotations.NullMarked;
