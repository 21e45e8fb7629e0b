/** Who may borrow, rule by rule, with reasons. */
@NullMarked
package org.ayni.credit.eligibility;

import org.jspecify.annotations.NullMarked;
