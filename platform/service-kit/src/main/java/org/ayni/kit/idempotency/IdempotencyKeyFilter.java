package org.ayni.kit.idempotency;

import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import org.ayni.kit.problem.CommonProblem;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses a money command without a key, and a key that is not 1 to 255 visible characters. */
public class IdempotencyKeyFilter {

    @ServerRequestFilter
    public void check(HttpHeaders headers, ResourceInfo resource) {
        List<String> sent = headers.getRequestHeader(Idempotency.HEADER);
        if (sent == null || sent.isEmpty()) {
            if (resource.getResourceMethod().isAnnotationPresent(MovesMoney.class)) {
                throw CommonProblem.IDEMPOTENCY_KEY_REQUIRED.problem(
                        "Envíe una clave nueva por orden, y la misma en cada reintento",
                        "Send a new key per order, and the same one with each retry");
            }
        } else if (sent.size() > 1 || !sent.getFirst().matches("[\\x21-\\x7e]{1,255}")) {
            throw CommonProblem.INVALID_IDEMPOTENCY_KEY.problem(
                    "Una sola clave de 1 a 255 caracteres visibles", "One key of 1 to 255 visible characters");
        }
    }
}
