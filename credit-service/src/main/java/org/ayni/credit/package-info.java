/** credit-service: the loan fund. */
@NullMarked
package org.ayni.credit;

import org.jspecify.annotations.NullMarked;
