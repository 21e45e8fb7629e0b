/** Tables whose cells are a text, a number or nothing, as files for other programs. */
@NullMarked
package org.ayni.reporting.export.table;

import org.jspecify.annotations.NullMarked;
