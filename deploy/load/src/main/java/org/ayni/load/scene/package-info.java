/** What there has to be before anything can be measured: a fund, a loan, and many copies of them. */
@NullMarked
package org.ayni.load.scene;

import org.jspecify.annotations.NullMarked;
