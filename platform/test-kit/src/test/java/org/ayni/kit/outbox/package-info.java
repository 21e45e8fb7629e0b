/** The outbox on a real PostgreSQL and a real broker, without a service around it. */
@NullMarked
package org.ayni.kit.outbox;

import org.jspecify.annotations.NullMarked;
