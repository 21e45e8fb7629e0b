/** The local copy of who belongs where, kept from consortia-service's events. */
@NullMarked
package org.ayni.credit.membership;

import org.jspecify.annotations.NullMarked;
