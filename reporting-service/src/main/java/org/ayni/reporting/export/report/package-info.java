/** The final report of the project: what it says, and how it looks on paper and on screen. */
@NullMarked
package org.ayni.reporting.export.report;

import org.jspecify.annotations.NullMarked;
