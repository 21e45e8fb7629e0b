/** Rules between figures, across services: what cannot be true together is listed with the figures. */
@NullMarked
package org.ayni.reporting.quality;

import org.jspecify.annotations.NullMarked;
