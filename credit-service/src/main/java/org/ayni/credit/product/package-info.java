/** What may be lent, and on which terms. */
@NullMarked
package org.ayni.credit.product;

import org.jspecify.annotations.NullMarked;
