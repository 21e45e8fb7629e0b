/** The partner banks. */
@NullMarked
package org.ayni.credit.bank;

import org.jspecify.annotations.NullMarked;
