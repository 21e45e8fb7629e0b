/** A consortium's training plan: which need is answered by which course, within how many hours, and how late. */
@NullMarked
package org.ayni.training.plan;

import org.jspecify.annotations.NullMarked;
