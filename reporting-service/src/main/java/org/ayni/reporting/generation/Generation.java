package org.ayni.reporting.generation;

import java.util.Locale;

/** One of the two sets of tables that are made from events; each is a schema of the database. */
public enum Generation {
    PUBLIC,
    REBUILT;

    public Generation other() {
        return this == PUBLIC ? REBUILT : PUBLIC;
    }

    /** The schema's name. */
    public String schema() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Generation named(String schema) {
        return valueOf(schema.toUpperCase(Locale.ROOT));
    }
}
