/** Keyset pages: stable under inserts, never by offset. */
@NullMarked
package org.ayni.kit.paging;

import org.jspecify.annotations.NullMarked;
