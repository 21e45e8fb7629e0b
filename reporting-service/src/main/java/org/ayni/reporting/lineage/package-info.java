/** From a figure to the events behind it, and from an event to the audit entry of the command that told it. */
@NullMarked
package org.ayni.reporting.lineage;

import org.jspecify.annotations.NullMarked;
