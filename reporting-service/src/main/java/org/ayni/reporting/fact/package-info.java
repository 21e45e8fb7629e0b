/**
 * Facts read as of a moment: counted, summed, taken apart by what their subjects are, and followed back to the events
 * that told them.
 */
@NullMarked
package org.ayni.reporting.fact;

import org.jspecify.annotations.NullMarked;
