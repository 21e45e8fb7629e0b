/** The close of a business day: what time does to the loans, and the last word on that day's books. */
@NullMarked
package org.ayni.credit.day;

import org.jspecify.annotations.NullMarked;
