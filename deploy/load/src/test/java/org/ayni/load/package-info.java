/** What the figures rest on. */
@NullMarked
package org.ayni.load;

import org.jspecify.annotations.NullMarked;
