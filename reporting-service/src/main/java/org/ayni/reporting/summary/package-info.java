/** All named figures in one answer, and the donor's indicators with those that tell about them. */
@NullMarked
package org.ayni.reporting.summary;

import org.jspecify.annotations.NullMarked;
