/** What every page does before and after its own content: what it may be asked, of which date, in which frame. */
@NullMarked
package org.ayni.reporting.dashboard.visit;

import org.jspecify.annotations.NullMarked;
