/** What was ever entered about a loan, with its three times; it only grows. */
@NullMarked
package org.ayni.credit.history;

import org.jspecify.annotations.NullMarked;
