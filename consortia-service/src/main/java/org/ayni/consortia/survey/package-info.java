/** Survey rounds, their questions and what each enterprise answered; no answer is never zero. */
@NullMarked
package org.ayni.consortia.survey;

import org.jspecify.annotations.NullMarked;
