/** Who changed what, when, from what to what: append-only and hash-chained. */
@NullMarked
package org.ayni.kit.audit;

import org.jspecify.annotations.NullMarked;
