/** Which enterprise belongs to which consortium, and from when to when: one consortium at a time. */
@NullMarked
package org.ayni.consortia.membership;

import org.jspecify.annotations.NullMarked;
