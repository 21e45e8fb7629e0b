/**
 * What the figures do not say: what was achieved and learned and why, linked to the indicators, and how far the
 * objectives are, phase by phase.
 */
@NullMarked
package org.ayni.reporting.narrative;

import org.jspecify.annotations.NullMarked;
