/** Legal documents that were drafted for consortia: a register. */
@NullMarked
package org.ayni.consortia.document;

import org.jspecify.annotations.NullMarked;
