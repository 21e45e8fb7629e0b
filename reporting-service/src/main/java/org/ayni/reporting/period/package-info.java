/**
 * Reporting periods: submitted by one, verified by another with evidence, approved and from then on unchanged. What
 * comes too late is a correction in the next open period.
 */
@NullMarked
package org.ayni.reporting.period;

import org.jspecify.annotations.NullMarked;
