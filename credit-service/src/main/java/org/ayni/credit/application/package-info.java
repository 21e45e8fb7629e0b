/** A request for a loan on its way from the borrower to the bank's decision. */
@NullMarked
package org.ayni.credit.application;

import org.jspecify.annotations.NullMarked;
