/** Who works in which enterprise, as what and since when. */
@NullMarked
package org.ayni.consortia.role;

import org.jspecify.annotations.NullMarked;
