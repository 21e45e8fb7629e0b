/** A money command sent twice has one effect and one answer. */
@NullMarked
package org.ayni.kit.idempotency;

import org.jspecify.annotations.NullMarked;
