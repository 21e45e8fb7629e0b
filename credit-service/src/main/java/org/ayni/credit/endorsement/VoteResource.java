package org.ayni.credit.endorsement;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.ayni.credit.application.ApplicationView;
import org.ayni.kit.idempotency.MovesMoney;
import org.ayni.kit.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The committee's votes. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/loan-applications")
@Tag(name = "Applications", description = "From the borrower's wish to the bank's decision")
public class VoteResource {

    private final VoteService service;

    VoteResource(VoteService service) {
        this.service = service;
    }

    /** A member's vote. */
    @Schema(name = "Vote", examples = "{\"favourable\": true, \"reason\": \"Buen historial\"}")
    public record Vote(
            @NotNull Boolean favourable,
            @NotBlank @Size(max = 500) String reason) {}

    @POST
    @Path("/{id}/votes")
    @MovesMoney
    @RolesAllowed(Roles.CREDIT_COMMITTEE)
    @APIResponseSchema(value = ApplicationView.class, responseCode = "200")
    @Operation(summary = "Vote on an application", description = "One vote a member, none on one's own submission")
    public Response vote(@PathParam("id") UUID id, @NotNull @Valid Vote command) {
        return service.vote(id, command).toResponse();
    }
}
