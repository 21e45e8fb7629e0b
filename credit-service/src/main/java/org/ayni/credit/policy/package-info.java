/** The numbers under which applications are taken and decided: data with a date and a source, changed by four eyes. */
@NullMarked
package org.ayni.credit.policy;

import org.jspecify.annotations.NullMarked;
