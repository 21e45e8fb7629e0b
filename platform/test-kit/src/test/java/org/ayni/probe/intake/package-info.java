/** What the probe takes in from others. */
@NullMarked
package org.ayni.probe.intake;

import org.jspecify.annotations.NullMarked;
