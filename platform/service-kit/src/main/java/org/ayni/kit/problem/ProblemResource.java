package org.ayni.kit.problem;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.ayni.kit.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code GET /v1/problems}: every kind of problem that this service can answer with. */
@Path("/v1/problems")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Problems", description = "What can go wrong, and what it is called")
public class ProblemResource {

    private final ProblemCatalogue catalogue;

    ProblemResource(ProblemCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** One kind of problem. */
    @Schema(name = "ProblemType")
    public record ProblemTypeView(String type, int status, String titleEs, String titleEn) {}

    /** All kinds. */
    @Schema(name = "ProblemTypes")
    public record ProblemTypesView(List<ProblemTypeView> items) {}

    @GET
    @RolesAllowed(Roles.ANY)
    @Operation(summary = "List the kinds of problem", description = "The catalogue behind the type member of problems")
    public ProblemTypesView list() {
        return new ProblemTypesView(catalogue.types().stream()
                .map(each ->
                        new ProblemTypeView("urn:ayni:problem:" + each.slug(), each.status(), each.es(), each.en()))
                .toList());
    }
}
