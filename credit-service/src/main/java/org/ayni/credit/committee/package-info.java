/** Who sits on the committee that endorses applications. */
@NullMarked
package org.ayni.credit.committee;

import org.jspecify.annotations.NullMarked;
