/** What every recorded fact has: the day it is true on, the day it was booked, and the sender's own id for it. */
@NullMarked
package org.ayni.consortia.fact;

import org.jspecify.annotations.NullMarked;
