/** Whether a person applies what was learned, as somebody saw it, and why not where not. */
@NullMarked
package org.ayni.training.practice;

import org.jspecify.annotations.NullMarked;
