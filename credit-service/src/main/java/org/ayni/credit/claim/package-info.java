/** What a bank claims of the fund for a loan that is not paid back, and how money that comes later is shared. */
@NullMarked
package org.ayni.credit.claim;

import org.jspecify.annotations.NullMarked;
