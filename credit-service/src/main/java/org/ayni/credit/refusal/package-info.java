/** Whom we refused and why, counted. */
@NullMarked
package org.ayni.credit.refusal;

import org.jspecify.annotations.NullMarked;
