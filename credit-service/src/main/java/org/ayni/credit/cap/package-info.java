/** What the law allows to charge, by segment and date, as data with its source. */
@NullMarked
package org.ayni.credit.cap;

import org.jspecify.annotations.NullMarked;
