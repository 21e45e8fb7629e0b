/** One strict JSON mapper: what a contract does not name is refused, amounts are decimal strings. */
@NullMarked
package org.ayni.kit.json;

import org.jspecify.annotations.NullMarked;
