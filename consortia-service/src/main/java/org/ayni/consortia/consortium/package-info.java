/** Consortia, their names and their life cycle from IDENTIFIED to CONSOLIDATED or DISSOLVED. */
@NullMarked
package org.ayni.consortia.consortium;

import org.jspecify.annotations.NullMarked;
