/** What a consortium or an enterprise needs, in order of priority, and what credit it could carry. */
@NullMarked
package org.ayni.consortia.diagnosis;

import org.jspecify.annotations.NullMarked;
