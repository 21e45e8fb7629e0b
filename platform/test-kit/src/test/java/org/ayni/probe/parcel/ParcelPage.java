package org.ayni.probe.parcel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One page of parcels. */
public record ParcelPage(List<ParcelView> items, @Nullable String nextCursor) {}
