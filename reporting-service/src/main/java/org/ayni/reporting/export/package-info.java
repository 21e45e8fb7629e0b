/** The results for other people's programs and desks: IATI, CSV, XLSX, PDF. Nothing is counted here. */
@NullMarked
package org.ayni.reporting.export;

import org.jspecify.annotations.NullMarked;
