/** What a consortium reached, when and by which evidence; statutes come first, and what comes out of order says why. */
@NullMarked
package org.ayni.consortia.milestone;

import org.jspecify.annotations.NullMarked;
