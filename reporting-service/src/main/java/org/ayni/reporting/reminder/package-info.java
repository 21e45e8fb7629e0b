/** What is due and was not done. */
@NullMarked
package org.ayni.reporting.reminder;

import org.jspecify.annotations.NullMarked;
