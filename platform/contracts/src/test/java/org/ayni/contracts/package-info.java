/** Schemas and golden samples are made and checked here. */
@NullMarked
package org.ayni.contracts;

import org.jspecify.annotations.NullMarked;
