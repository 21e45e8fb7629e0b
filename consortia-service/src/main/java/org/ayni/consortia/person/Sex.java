package org.ayni.consortia.person;

/** As the person says; UNKNOWN when nobody asked. */
public enum Sex {
    FEMALE,
    MALE,
    OTHER,
    UNKNOWN
}
