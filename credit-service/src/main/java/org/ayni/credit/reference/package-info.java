/** A bank's own names of its money movements: each is used once, whatever moved. */
@NullMarked
package org.ayni.credit.reference;

import org.jspecify.annotations.NullMarked;
