/** How a loan stands at the end of a day: what is owed of it, what has flowed through it, how late it is. */
@NullMarked
package org.ayni.credit.standing;

import org.jspecify.annotations.NullMarked;
