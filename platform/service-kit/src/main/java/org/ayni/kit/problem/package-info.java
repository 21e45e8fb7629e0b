/** How the house says no: RFC 9457 problems, also for every error that the framework makes. */
@NullMarked
package org.ayni.kit.problem;

import org.jspecify.annotations.NullMarked;
