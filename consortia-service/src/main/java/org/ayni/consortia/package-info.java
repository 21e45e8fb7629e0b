/** consortia-service: who belongs together, and how they do. */
@NullMarked
package org.ayni.consortia;

import org.jspecify.annotations.NullMarked;
