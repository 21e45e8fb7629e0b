/** Comparisons of what was answered with the database, the ledger, the audit chain and the topics. */
@NullMarked
package org.ayni.chaos.check;

import org.jspecify.annotations.NullMarked;
