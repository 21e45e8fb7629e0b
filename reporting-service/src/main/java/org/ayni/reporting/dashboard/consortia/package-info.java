/** The consortia: what each of them reached, and its part in the indicators. */
@NullMarked
package org.ayni.reporting.dashboard.consortia;

import org.jspecify.annotations.NullMarked;
