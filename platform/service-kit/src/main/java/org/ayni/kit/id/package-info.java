/** Ids that the application makes. */
@NullMarked
package org.ayni.kit.id;

import org.jspecify.annotations.NullMarked;
