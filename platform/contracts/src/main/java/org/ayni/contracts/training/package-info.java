/** The facts that training-service publishes. */
@NullMarked
package org.ayni.contracts.training;

import org.jspecify.annotations.NullMarked;
