/** The fund's term deposits: certificates, liens, interest, and what their end means for a bank's window. */
@NullMarked
package org.ayni.credit.deposit;

import org.jspecify.annotations.NullMarked;
