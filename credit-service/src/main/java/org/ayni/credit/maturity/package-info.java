/** Deposits that end before the loans that they secure. */
@NullMarked
package org.ayni.credit.maturity;

import org.jspecify.annotations.NullMarked;
