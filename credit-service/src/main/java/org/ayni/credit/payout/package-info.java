/** The fund pays a claim, or gets the money back. */
@NullMarked
package org.ayni.credit.payout;

import org.jspecify.annotations.NullMarked;
