/** The bank's decision on an application, and what its loan tells it afterwards. */
@NullMarked
package org.ayni.credit.decision;

import org.jspecify.annotations.NullMarked;
