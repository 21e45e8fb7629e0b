/** Rows as the database answers them. */
@NullMarked
package org.ayni.kit.sql;

import org.jspecify.annotations.NullMarked;
