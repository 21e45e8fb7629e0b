package org.ayni.bo481.entry;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;

/** Who writes which chapter: requests are made here. */
public record Desk(Chapter chapter, Actor actor) {
    /** A request in a lane of its own. */
    public Entry post(String key, LocalDate day, String path, ObjectNode body) {
        return new Entry(key, day, this.chapter, this.actor, path, body, key, null, null);
    }

    /** A request that creates something under an id of ours: its key, which is then also the way to find it. */
    public Entry create(String key, LocalDate day, String path, ObjectNode body) {
        String externalId = Entry.idempotencyKey(key);
        ObjectNode named = Json.object("externalId", externalId);
        named.setAll(body);
        return post(key, day, path, named).ifThere(Known.byExternalId(path, externalId));
    }
}
