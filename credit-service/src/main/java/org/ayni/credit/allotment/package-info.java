/** The fund's own cash that is allotted to lending at a bank, where it lends with the bank (design rule 15). */
@NullMarked
package org.ayni.credit.allotment;

import org.jspecify.annotations.NullMarked;
