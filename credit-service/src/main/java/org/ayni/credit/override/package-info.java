/** What two people decide against the rules, where the rules let them, with reason and evidence. */
@NullMarked
package org.ayni.credit.override;

import org.jspecify.annotations.NullMarked;
