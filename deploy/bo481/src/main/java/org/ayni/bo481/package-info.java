/** Plays project BO-481 through the public APIs and checks what comes out: a story, a player, and the figures. */
@NullMarked
package org.ayni.bo481;

import org.jspecify.annotations.NullMarked;
