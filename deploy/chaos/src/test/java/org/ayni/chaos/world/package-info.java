/** What the calls of a run are drawn from. */
@NullMarked
package org.ayni.chaos.world;

import org.jspecify.annotations.NullMarked;
