package org.ayni.consortia.consent;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.ayni.kit.paging.Page;
import org.ayni.kit.paging.PageRequest;
import org.ayni.kit.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** {@code /v1/people/{personId}/consents}. */
@Path("/v1/people")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Consents", description = "What a person agreed to")
public class ConsentResource {

    private final ConsentService service;

    ConsentResource(ConsentService service) {
        this.service = service;
    }

    /** One page of consents. */
    @Schema(name = "ConsentPage")
    public record ConsentPage(List<Consent> items, @Nullable String nextCursor) {}

    @POST
    @Path("/{personId}/consents")
    @RolesAllowed(Roles.PROGRAMME_OFFICER)
    @Operation(summary = "Give a consent", description = "To one purpose, in one version of its text")
    @APIResponseSchema(value = Consent.class, responseCode = "201")
    public Response give(@PathParam("personId") UUID personId, @NotNull @Valid GiveConsent command) {
        return service.give(personId, command).toResponse();
    }

    @POST
    @Path("/{personId}/consents/{id}/withdrawal")
    @RolesAllowed(Roles.PROGRAMME_OFFICER)
    @Operation(summary = "Withdraw a consent", description = "What was done under it stays done")
    @APIResponseSchema(Consent.class)
    public Response withdraw(
            @PathParam("personId") UUID personId, @PathParam("id") UUID id, @NotNull @Valid WithdrawConsent command) {
        return service.withdraw(personId, id, command).toResponse();
    }

    @GET
    @Path("/{personId}/consents")
    @RolesAllowed(Roles.ANY)
    @Operation(summary = "List consents of a person", description = "In force and withdrawn, in the order of recording")
    @APIResponseSchema(ConsentPage.class)
    public Page<Consent> list(@PathParam("personId") UUID personId, @BeanParam PageRequest page) {
        return service.list(personId, page);
    }

    @GET
    @Path("/{personId}/consents/{id}")
    @RolesAllowed(Roles.ANY)
    @Operation(summary = "Read a consent", description = "One consent of a person")
    @APIResponseSchema(Consent.class)
    public Response get(@PathParam("personId") UUID personId, @PathParam("id") UUID id) {
        return service.get(personId, id).toResponse();
    }
}
