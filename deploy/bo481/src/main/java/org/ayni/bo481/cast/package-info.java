/** Who takes part, from a fixed seed: consortia of the report, invented shops and people; and the calendar. */
@NullMarked
package org.ayni.bo481.cast;

import org.jspecify.annotations.NullMarked;
