/** The bank gives the fund's guarantee of a loan up. */
@NullMarked
package org.ayni.credit.renunciation;

import org.jspecify.annotations.NullMarked;
