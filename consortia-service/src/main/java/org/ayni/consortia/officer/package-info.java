/** Who holds an office of a consortium, from when to when. */
@NullMarked
package org.ayni.consortia.officer;

import org.jspecify.annotations.NullMarked;
