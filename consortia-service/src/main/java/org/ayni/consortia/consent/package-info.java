/** What a person agreed to, purpose by purpose, and took back. */
@NullMarked
package org.ayni.consortia.consent;

import org.jspecify.annotations.NullMarked;
