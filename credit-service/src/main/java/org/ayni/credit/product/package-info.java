/** What may be lent, on which terms, and what it would cost. */
@NullMarked
package org.ayni.credit.product;

import org.jspecify.annotations.NullMarked;
