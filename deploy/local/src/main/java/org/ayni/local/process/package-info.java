/** Starting, watching and stopping the processes of a local stack. */
@NullMarked
package org.ayni.local.process;

import org.jspecify.annotations.NullMarked;
