/** Money at its currency's scale; nothing here rounds silently. */
@NullMarked
package org.ayni.kit.money;

import org.jspecify.annotations.NullMarked;
