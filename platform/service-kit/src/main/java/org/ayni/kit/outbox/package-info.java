/** Events leave only through a table that commits with the state, and a relay that keeps their order. */
@NullMarked
package org.ayni.kit.outbox;

import org.jspecify.annotations.NullMarked;
