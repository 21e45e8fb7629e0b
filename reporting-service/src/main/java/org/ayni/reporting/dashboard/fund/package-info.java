/** The fund and its portfolio: how much can be lent, is lent and came back. */
@NullMarked
package org.ayni.reporting.dashboard.fund;

import org.jspecify.annotations.NullMarked;
