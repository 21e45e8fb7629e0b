/** The only source of time and of the business date. */
@NullMarked
package org.ayni.kit.time;

import org.jspecify.annotations.NullMarked;
