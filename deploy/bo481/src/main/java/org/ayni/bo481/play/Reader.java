package org.ayni.bo481.play;

import com.fasterxml.jackson.databind.JsonNode;
import org.ayni.bo481.entry.Actor;
import org.ayni.bo481.entry.Service;

/** Reads what the services know, as an auditor. */
public final class Reader {
    private final Endpoints endpoints;
    private final Wire wire;
    private final Tokens tokens;

    public Reader(Endpoints endpoints, Wire wire, Tokens tokens) {
        this.endpoints = endpoints;
        this.wire = wire;
        this.tokens = tokens;
    }

    /** @throws PlayFailure when it is refused */
    public JsonNode read(Service service, String path) {
        Reply reply = wire.get(endpoints.service(service, path), tokens.of(Actor.READER, () -> ""));
        if (!reply.isFine()) {
            throw new PlayFailure("GET " + endpoints.service(service, path) + " answered " + reply.refusal());
        }
        return reply.body();
    }
}
