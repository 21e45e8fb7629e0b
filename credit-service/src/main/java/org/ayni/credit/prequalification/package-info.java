/** The eligibility rules without an application: one person, or a whole consortium in stretches. */
@NullMarked
package org.ayni.credit.prequalification;

import org.jspecify.annotations.NullMarked;
