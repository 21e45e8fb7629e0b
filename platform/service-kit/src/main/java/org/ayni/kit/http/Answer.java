package org.ayni.kit.http;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.ayni.kit.problem.ProblemMapper;
import org.jspecify.annotations.Nullable;

/**
 * What a command answers: kept with its idempotency key and sent again, byte for byte, when the command comes again.
 *
 * @param status the HTTP status
 * @param location the path of what was created, or null
 * @param etag the entity tag after the command, or null
 * @param body a view, or the JSON text of a kept answer
 * @param replayed whether this is a kept answer
 */
public record Answer(
        int status,
        @Nullable String location,
        @Nullable String etag,
        @Nullable Object body,
        boolean replayed) {

    /** 201 with the address and version of what was created. */
    public static Answer created(String location, long version, Object view) {
        return new Answer(201, location, Preconditions.etag(version), view, false);
    }

    /** 201 for what has an address but no version, such as an entry of a register. */
    public static Answer created(String location, Object view) {
        return new Answer(201, location, null, view, false);
    }

    /** 200 with the version after the change. */
    public static Answer changed(long version, Object view) {
        return new Answer(200, null, Preconditions.etag(version), view, false);
    }

    /** 200. */
    public static Answer ok(Object view) {
        return new Answer(200, null, null, view, false);
    }

    /** The same answer with its body as JSON text. */
    public Answer withText(String json) {
        return new Answer(status, location, etag, json, replayed);
    }

    public Response toResponse() {
        Response.ResponseBuilder response = Response.status(status)
                .type(status < 400 ? MediaType.APPLICATION_JSON : ProblemMapper.PROBLEM_JSON)
                .entity(body);
        if (location != null) {
            response.header(HttpHeaders.LOCATION, location);
        }
        if (etag != null) {
            response.header(HttpHeaders.ETAG, etag);
        }
        if (replayed) {
            response.header("Idempotent-Replayed", true);
        }
        return response.build();
    }
}
