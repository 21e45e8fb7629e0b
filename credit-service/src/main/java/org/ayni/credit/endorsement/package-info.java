/** The committee's votes on an application. */
@NullMarked
package org.ayni.credit.endorsement;

import org.jspecify.annotations.NullMarked;
