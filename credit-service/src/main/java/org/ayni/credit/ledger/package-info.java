/** The fund's books: balanced, immutable, and the source of every balance. */
@NullMarked
package org.ayni.credit.ledger;

import org.jspecify.annotations.NullMarked;
