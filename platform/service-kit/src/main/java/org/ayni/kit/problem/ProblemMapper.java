package org.ayni.kit.problem;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.hibernate.validator.runtime.jaxrs.ResteasyReactiveViolationException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.ayni.kit.http.Operations;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The one place where an exception becomes an answer: always {@code application/problem+json}. */
public class ProblemMapper {

    public static final String PROBLEM_JSON = "application/problem+json";

    private static final Logger LOG = Logger.getLogger(ProblemMapper.class);

    private final ProblemRenderer renderer;
    private final Operations operations;

    ProblemMapper(ProblemRenderer renderer, Operations operations) {
        this.renderer = renderer;
        this.operations = operations;
    }

    @ServerExceptionMapper({
        Throwable.class,
        Problem.class,
        WebApplicationException.class,
        JacksonException.class,
        MismatchedInputException.class,
        ResteasyReactiveViolationException.class,
        AuthenticationFailedException.class,
        UnauthorizedException.class,
        ForbiddenException.class
    })
    public Response toResponse(Throwable failure, ContainerRequestContext request) {
        Problem problem = Failures.toProblem(failure);
        if (problem.type().status() >= 500) {
            LOG.errorf(
                    failure,
                    "%s %s failed",
                    request.getMethod(),
                    request.getUriInfo().getPath());
        }
        Response.ResponseBuilder response = Response.status(problem.type().status())
                .type(MediaType.valueOf(PROBLEM_JSON))
                .entity(renderer.render(problem, request.getUriInfo().getPath(), request.getAcceptableLanguages()));
        if (problem.type() == CommonProblem.UNAUTHENTICATED) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        if (problem.type() == CommonProblem.METHOD_NOT_ALLOWED) {
            response.header(
                    HttpHeaders.ALLOW,
                    String.join(", ", operations.methodsAt(request.getUriInfo().getPath())));
        }
        if (problem.extensions().get("retryAfterSeconds") instanceof Number seconds) {
            response.header(HttpHeaders.RETRY_AFTER, seconds);
        }
        return response.build();
    }
}
