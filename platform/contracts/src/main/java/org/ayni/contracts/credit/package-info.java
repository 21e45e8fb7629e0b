/** The facts that credit-service publishes. */
@NullMarked
package org.ayni.contracts.credit;

import org.jspecify.annotations.NullMarked;
