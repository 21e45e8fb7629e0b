/** The pooled guarantee: what is pledged, what it can carry, and what already hangs on it. */
@NullMarked
package org.ayni.credit.fund;

import org.jspecify.annotations.NullMarked;
