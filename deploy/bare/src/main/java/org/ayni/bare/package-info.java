/** As little as reads a row behind a token. */
@NullMarked
package org.ayni.bare;

import org.jspecify.annotations.NullMarked;
