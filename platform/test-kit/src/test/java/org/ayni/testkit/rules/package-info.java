/** Tests of the house rules. */
@NullMarked
package org.ayni.testkit.rules;

import org.jspecify.annotations.NullMarked;
