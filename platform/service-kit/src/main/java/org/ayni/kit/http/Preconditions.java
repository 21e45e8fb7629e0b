package org.ayni.kit.http;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpHeaders;
import jakarta.inject.Singleton;
import org.ayni.kit.problem.CommonProblem;
import org.jspecify.annotations.Nullable;

/** {@code If-Match} against the version of what is about to change. */
@Singleton
public class Preconditions {

    private final CurrentVertxRequest request;

    Preconditions(CurrentVertxRequest request) {
        this.request = request;
    }

    /** The entity tag of a version: {@code "7"}. */
    public static String etag(long version) {
        return '"' + Long.toString(version) + '"';
    }

    /** Honours {@code If-Match} when it was sent: 412 {@code stale-version} if it names another version. */
    public void check(long version) {
        String sent = ifMatch();
        if (sent != null && !sent.equals("*") && !sent.equals(etag(version))) {
            throw CommonProblem.STALE_VERSION.problem(
                    "La versión actual es " + version, "The current version is " + version);
        }
    }

    /** Demands {@code If-Match}, as PUT and PATCH do: 428 when it is missing, 412 when it is stale. */
    public void require(long version) {
        if (ifMatch() == null) {
            throw CommonProblem.PRECONDITION_REQUIRED.problem(
                    "Envíe el ETag que leyó en If-Match", "Send the ETag you read in If-Match");
        }
        check(version);
    }

    private @Nullable String ifMatch() {
        return request.getCurrent().request().getHeader(HttpHeaders.IF_MATCH);
    }
}
