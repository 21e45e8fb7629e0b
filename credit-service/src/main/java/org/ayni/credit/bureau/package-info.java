/** What the risk bureau says about a person: asked with consent, kept encrypted, never guessed. */
@NullMarked
package org.ayni.credit.bureau;

import org.jspecify.annotations.NullMarked;
