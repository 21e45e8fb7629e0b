/** How money that comes in after a claim is shared between fund and bank, and how the claim ends. */
@NullMarked
package org.ayni.credit.recovery;

import org.jspecify.annotations.NullMarked;
