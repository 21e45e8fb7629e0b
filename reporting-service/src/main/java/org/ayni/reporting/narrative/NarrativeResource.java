package org.ayni.reporting.narrative;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.UnaryOperator;
import org.ayni.kit.paging.Page;
import org.ayni.kit.paging.PageRequest;
import org.ayni.kit.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** {@code /v1/narratives}. */
@Path("/v1/narratives")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Narrative", description = "What was achieved and learned and why, beside the figures")
public class NarrativeResource {

    private final NarrativeService service;
    private final NarrativeRepository narratives;

    NarrativeResource(NarrativeService service, NarrativeRepository narratives) {
        this.service = service;
        this.narratives = narratives;
    }

    /** One page of texts. */
    record NarrativePage(List<Narrative> items, @Nullable String nextCursor) {}

    @POST
    @RolesAllowed({Roles.PROGRAMME_OFFICER, Roles.VERIFIER, Roles.ADMIN})
    @Operation(
            summary = "Write about an indicator",
            description = "What was achieved in a period, what was learned, or why a figure is as it is")
    @APIResponseSchema(value = Narrative.class, responseCode = "201")
    public Response write(@NotNull @Valid WriteNarrative command) {
        return service.write(command).toResponse();
    }

    @GET
    @RolesAllowed(Roles.ANY)
    @Operation(summary = "List what was written", description = "All, or by indicator or period; oldest first")
    @APIResponseSchema(NarrativePage.class)
    public Page<Narrative> list(
            @QueryParam("indicator") @Parameter(description = "Code", schema = @Schema(maxLength = 20)) @Nullable
                    String indicator,
            @QueryParam("period") @Parameter(description = "Code", schema = @Schema(maxLength = 10)) @Nullable
                    String period,
            @BeanParam PageRequest page) {
        return Page.of(narratives.list(indicator, period, page), page, Narrative::id, UnaryOperator.identity());
    }
}
