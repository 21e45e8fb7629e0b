package org.ayni.bo481.plan;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;

/** Who writes which chapter: requests are made here. */
record Desk(Chapter chapter, Actor actor) {
    /** A request in a lane of its own. */
    Entry post(String key, LocalDate day, String path, ObjectNode body) {
        return new Entry(key, day, this.chapter, this.actor, path, body, key, null, null);
    }

    /** A request that creates something under an id of ours: its key, which is then also the way to find it. */
    Entry create(String key, LocalDate day, String path, ObjectNode body) {
        String externalId = Entry.idempotencyKey(key);
        ObjectNode named = Json.object("externalId", externalId);
        named.setAll(body);
        return post(key, day, path, named).ifThere(Known.byExternalId(path, externalId));
    }
}
