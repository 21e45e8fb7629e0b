/** What the kit's own tests have in common. */
@NullMarked
package org.ayni.kit;

import org.jspecify.annotations.NullMarked;
