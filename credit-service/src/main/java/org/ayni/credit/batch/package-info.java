/** Repayments of a bank by the thousand: each line by itself, in file order, with its own result. */
@NullMarked
package org.ayni.credit.batch;

import org.jspecify.annotations.NullMarked;
