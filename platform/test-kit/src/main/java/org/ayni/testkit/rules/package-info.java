/** The rules of the house that a test can check on classes. */
@NullMarked
package org.ayni.testkit.rules;

import org.jspecify.annotations.NullMarked;
