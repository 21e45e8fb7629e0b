/** What may be set aside for loans whose first losses the fund bears: no more than their window's pool. */
@NullMarked
package org.ayni.credit.firstloss;

import org.jspecify.annotations.NullMarked;
