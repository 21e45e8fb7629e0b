/** From an approval's reservation to the money that goes out, or does not. */
@NullMarked
package org.ayni.credit.disbursement;

import org.jspecify.annotations.NullMarked;
