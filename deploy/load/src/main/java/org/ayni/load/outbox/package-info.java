/** The measurement of the outbox: how fast it drains, and how late an event arrives. */
@NullMarked
package org.ayni.load.outbox;

import org.jspecify.annotations.NullMarked;
