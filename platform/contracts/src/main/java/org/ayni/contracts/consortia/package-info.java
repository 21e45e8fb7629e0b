/** The facts that consortia-service publishes. */
@NullMarked
package org.ayni.contracts.consortia;

import org.jspecify.annotations.NullMarked;
