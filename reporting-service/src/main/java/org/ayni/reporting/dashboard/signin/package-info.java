/** How a reader of the pages signs in where the issuer has no page for it. */
@NullMarked
package org.ayni.reporting.dashboard.signin;

import org.jspecify.annotations.NullMarked;
