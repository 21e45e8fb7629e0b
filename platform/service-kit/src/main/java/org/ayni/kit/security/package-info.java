/** Who calls, and what the roles are called. */
@NullMarked
package org.ayni.kit.security;

import org.jspecify.annotations.NullMarked;
