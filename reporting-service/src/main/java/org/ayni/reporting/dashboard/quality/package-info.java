/** Data quality: which figures contradict each other. */
@NullMarked
package org.ayni.reporting.dashboard.quality;

import org.jspecify.annotations.NullMarked;
