package org.ayni.reporting.framework;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.ayni.kit.problem.ProblemRenderer;
import org.ayni.kit.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The results framework, for reading. */
@Path("/v1/results-framework")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Results framework", description = "What was promised: purposes, results, indicators and targets")
public class FrameworkResource {

    private final FrameworkService framework;

    FrameworkResource(FrameworkService framework) {
        this.framework = framework;
    }

    @GET
    @RolesAllowed(Roles.ANY)
    @Operation(
            summary = "Read the results framework",
            description = "Purposes, results, indicators with targets, the donor's indicators and the agreement's "
                    + "commitments, in the language of Accept-Language.")
    public FrameworkView read(@Context HttpHeaders headers) {
        return FrameworkView.of(framework.current(), ProblemRenderer.prefersEnglish(headers.getAcceptableLanguages()));
    }
}
