/** Training: how many people, not attendances, and whether they apply it. */
@NullMarked
package org.ayni.reporting.dashboard.training;

import org.jspecify.annotations.NullMarked;
