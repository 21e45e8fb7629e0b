/** A clock for tests without a service. */
@NullMarked
package org.ayni.kit.time;

import org.jspecify.annotations.NullMarked;
