/** Events come in through batches, an inbox and dead letters. */
@NullMarked
package org.ayni.kit.intake;

import org.jspecify.annotations.NullMarked;
