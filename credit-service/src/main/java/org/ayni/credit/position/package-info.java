/** What a fund can carry and what hangs on it, as of any date, read from the books. */
@NullMarked
package org.ayni.credit.position;

import org.jspecify.annotations.NullMarked;
