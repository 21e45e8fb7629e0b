/** How a paid-out loan is served: the fold from what happened to it to what is owed, without a framework. */
@NullMarked
package org.ayni.credit.servicing;

import org.jspecify.annotations.NullMarked;
