/** What a person measured because no event tells it, with hashed evidence. */
@NullMarked
package org.ayni.reporting.measurement;

import org.jspecify.annotations.NullMarked;
