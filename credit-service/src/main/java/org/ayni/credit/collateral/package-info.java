/** What stands behind a loan besides the borrower's word: things and persons. */
@NullMarked
package org.ayni.credit.collateral;

import org.jspecify.annotations.NullMarked;
