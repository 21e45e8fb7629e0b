/** Whether a plan of lending fits a fund, month by month. */
@NullMarked
package org.ayni.credit.simulation;

import org.jspecify.annotations.NullMarked;
