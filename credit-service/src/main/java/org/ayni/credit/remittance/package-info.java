/** What the fund and a bank owe each other, such as their parts of what was recovered, changes hands. */
@NullMarked
package org.ayni.credit.remittance;

import org.jspecify.annotations.NullMarked;
