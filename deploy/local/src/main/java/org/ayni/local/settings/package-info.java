/** Where a local stack lives, what it keeps secret, and how it says that it cannot go on. */
@NullMarked
package org.ayni.local.settings;

import org.jspecify.annotations.NullMarked;
