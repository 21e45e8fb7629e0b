/** Reads of loans: how they stand on any date, by what was known then. */
@NullMarked
package org.ayni.credit.portfolio;

import org.jspecify.annotations.NullMarked;
