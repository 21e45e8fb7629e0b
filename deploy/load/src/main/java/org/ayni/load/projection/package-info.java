/** The intake of reporting-service over a long backlog. */
@NullMarked
package org.ayni.load.projection;

import org.jspecify.annotations.NullMarked;
