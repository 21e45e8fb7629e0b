/** The overview: how much is known, what meets its target, whether the money is used, and what is doubtful. */
@NullMarked
package org.ayni.reporting.dashboard.overview;

import org.jspecify.annotations.NullMarked;
