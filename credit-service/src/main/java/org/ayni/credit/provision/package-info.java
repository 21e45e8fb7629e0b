/** How much of its cover the fund sets aside for a loan of a rating: rates as data, from a day on. */
@NullMarked
package org.ayni.credit.provision;

import org.jspecify.annotations.NullMarked;
