package org.ayni.probe.parcel;

/** What is inside. */
public enum ParcelKind {
    WOOL,
    LEATHER
}
