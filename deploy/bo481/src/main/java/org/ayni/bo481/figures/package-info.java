/** What the services answer at the end: read, compared with what the design demands, and shown. */
@NullMarked
package org.ayni.bo481.figures;

import org.jspecify.annotations.NullMarked;
