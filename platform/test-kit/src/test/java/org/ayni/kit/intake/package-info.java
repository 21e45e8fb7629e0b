/** The intake on a real PostgreSQL and a real broker, without a service around it. */
@NullMarked
package org.ayni.kit.intake;

import org.jspecify.annotations.NullMarked;
