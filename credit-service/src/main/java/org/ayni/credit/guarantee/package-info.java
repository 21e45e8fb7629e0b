/** What the fund guarantees of a loan: how much, until when, and when it may be claimed. */
@NullMarked
package org.ayni.credit.guarantee;

import org.jspecify.annotations.NullMarked;
