/** Who asks for a loan, as far as we know them: membership, consents, bureau answers, income and debts. */
@NullMarked
package org.ayni.credit.borrower;

import org.jspecify.annotations.NullMarked;
