/** People: who they are, with document and phone sealed, and found by keyed digests. */
@NullMarked
package org.ayni.consortia.person;

import org.jspecify.annotations.NullMarked;
