/** Payments of the borrower, pay-off quotes, batches from a bank, and credit that goes back. */
@NullMarked
package org.ayni.credit.repayment;

import org.jspecify.annotations.NullMarked;
