package org.ayni.consortia.consortium;

/** What a consortium is before the law. */
public enum LegalForm {
    INFORMAL_ASSOCIATION,
    CIVIL_ASSOCIATION,
    SRL,
    COOPERATIVE,
    OTHER
}
