/** What limits exposure beside a fund's own capacity: how much one borrower, consortium, sector or bank may have. */
@NullMarked
package org.ayni.credit.limit;

import org.jspecify.annotations.NullMarked;
