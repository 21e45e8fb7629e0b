/** What donors, the bank and the members gave or promised to a fund. */
@NullMarked
package org.ayni.credit.contribution;

import org.jspecify.annotations.NullMarked;
