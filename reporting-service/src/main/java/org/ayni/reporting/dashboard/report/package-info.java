/** The report: everything that is shown, in one document to print. */
@NullMarked
package org.ayni.reporting.dashboard.report;

import org.jspecify.annotations.NullMarked;
