/** Parcels: registered, relabelled, insured for money and closed. */
@NullMarked
package org.ayni.probe.parcel;

import org.jspecify.annotations.NullMarked;
