/** A request of the story as it will be sent, with what it refers to and how it is found when it is there already. */
@NullMarked
package org.ayni.bo481.entry;

import org.jspecify.annotations.NullMarked;
