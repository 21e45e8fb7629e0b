/** Commands that need a second person: asked for by one, confirmed by another (design rule 70). */
@NullMarked
package org.ayni.credit.approval;

import org.jspecify.annotations.NullMarked;
