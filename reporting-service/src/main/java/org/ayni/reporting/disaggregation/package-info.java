/** One indicator looked at closely: over time, and taken apart by who and where. */
@NullMarked
package org.ayni.reporting.disaggregation;

import org.jspecify.annotations.NullMarked;
