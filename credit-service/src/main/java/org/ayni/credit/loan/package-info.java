/** A loan from approval to its last payment. */
@NullMarked
package org.ayni.credit.loan;

import org.jspecify.annotations.NullMarked;
