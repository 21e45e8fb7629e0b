/** Reads of credit-service, and what it computes without writing. */
@NullMarked
package org.ayni.load.read;

import org.jspecify.annotations.NullMarked;
