/** Plain SQL through Jdbi in the caller's transaction. */
@NullMarked
package org.ayni.kit.sql;

import org.jspecify.annotations.NullMarked;
