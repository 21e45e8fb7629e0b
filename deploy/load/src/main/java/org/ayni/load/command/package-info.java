/** Commands of credit-service beside what PostgreSQL can do with the same statements. */
@NullMarked
package org.ayni.load.command;

import org.jspecify.annotations.NullMarked;
