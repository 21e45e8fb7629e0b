/** Reporting reads what the other services tell, counts it and says what is not known. It publishes nothing. */
@NullMarked
package org.ayni.reporting;

import org.jspecify.annotations.NullMarked;
