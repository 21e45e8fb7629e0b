package org.ayni.consortia.enterprise;

/** How an enterprise keeps its books. */
public enum RecordsKept {
    NONE,
    MEMORY,
    NOTEBOOK,
    LEDGER
}
