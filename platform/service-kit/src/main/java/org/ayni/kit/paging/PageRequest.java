package org.ayni.kit.paging;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.ayni.kit.problem.CommonProblem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The query parameters {@code limit} (1–200, default 50) and {@code cursor} of every list. */
public class PageRequest {

    /** A cursor that sorts before every id. */
    private static final UUID START = new UUID(0, 0);

    @QueryParam("limit")
    @DefaultValue("50")
    @Parameter(description = "Rows a page", schema = @Schema(minimum = "1", maximum = "200", defaultValue = "50"))
    int limit;

    @QueryParam("cursor")
    @Parameter(description = "nextCursor of the page before", schema = @Schema(maxLength = 100, pattern = "^[\\w-]+$"))
    @Nullable
    String cursor;

    /** The rows wanted. */
    public int limit() {
        if (limit < 1 || limit > 200) {
            throw CommonProblem.INVALID_PARAMETER.problem("limit", "limit va de 1 a 200", "limit is between 1 and 200");
        }
        return limit;
    }

    /** The rows to fetch: one more than wanted, to know whether there is a next page. */
    public int fetch() {
        return limit() + 1;
    }

    /** Only rows with a greater id belong on this page. */
    public UUID after() {
        return cursor == null ? START : Cursor.parse(cursor);
    }
}
