package org.ayni.consortia.consortium;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.ayni.consortia.consortium.ConsortiumService.AddNameVariant;
import org.ayni.kit.paging.Page;
import org.ayni.kit.paging.PageRequest;
import org.ayni.kit.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** {@code /v1/consortia}. */
@Path("/v1/consortia")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Consortia", description = "Consortia and their life cycle")
public class ConsortiumResource {

    private final ConsortiumService service;

    ConsortiumResource(ConsortiumService service) {
        this.service = service;
    }

    /** One page of consortia. */
    @Schema(name = "ConsortiumPage")
    public record ConsortiumPage(
            List<ConsortiumView> items, @Nullable String nextCursor) {}

    /** One page of steps of a life cycle. */
    @Schema(name = "ConsortiumTransitionPage")
    public record TransitionPage(
            List<Transition> items, @Nullable String nextCursor) {}

    @POST
    @RolesAllowed(Roles.PROGRAMME_OFFICER)
    @Operation(summary = "Register a consortium", description = "It begins as IDENTIFIED; see its allowedActions")
    @APIResponseSchema(value = ConsortiumView.class, responseCode = "201")
    public Response register(@NotNull @Valid RegisterConsortium command) {
        return service.register(command).toResponse();
    }

    @GET
    @RolesAllowed(Roles.ANY)
    @Operation(summary = "List consortia", description = "Oldest first; the filters narrow together")
    @APIResponseSchema(ConsortiumPage.class)
    public Page<ConsortiumView> list(
            @QueryParam("externalId") @Nullable String externalId,
            @QueryParam("sector") @Nullable String sector,
            @QueryParam("cohort") @Nullable Integer cohort,
            @QueryParam("status") @Nullable ConsortiumStatus status,
            @BeanParam PageRequest page) {
        return service.list(externalId, sector, cohort, status, page);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.ANY)
    @Operation(summary = "Read a consortium", description = "With its status and what may be done next")
    @APIResponseSchema(ConsortiumView.class)
    public Response get(@PathParam("id") UUID id) {
        return service.get(id).toResponse();
    }

    @POST
    @Path("/{id}/name-variants")
    @RolesAllowed(Roles.PROGRAMME_OFFICER)
    @Operation(summary = "Add a name variant", description = "Another spelling under which the consortium is known")
    @APIResponseSchema(ConsortiumView.class)
    public Response addNameVariant(@PathParam("id") UUID id, @NotNull @Valid AddNameVariant command) {
        return service.addNameVariant(id, command).toResponse();
    }

    @POST
    @Path("/{id}/selection")
    @RolesAllowed(Roles.PROGRAMME_OFFICER)
    @Operation(summary = "Select a consortium", description = "IDENTIFIED becomes SELECTED, with scores and votes")
    @APIResponseSchema(ConsortiumView.class)
    public Response select(@PathParam("id") UUID id, @NotNull @Valid SelectConsortium command) {
        return service.select(id, command).toResponse();
    }

    @POST
    @Path("/{id}/formation")
    @RolesAllowed(Roles.PROGRAMME_OFFICER)
    @Operation(summary = "Form a consortium", description = "SELECTED becomes FORMED, in its legal form")
    @APIResponseSchema(ConsortiumView.class)
    public Response form(@PathParam("id") UUID id, @NotNull @Valid FormConsortium command) {
        return service.form(id, command).toResponse();
    }

    @POST
    @Path("/{id}/consolidation")
    @RolesAllowed(Roles.PROGRAMME_OFFICER)
    @Operation(summary = "Consolidate a consortium", description = "FORMED becomes CONSOLIDATED")
    @APIResponseSchema(ConsortiumView.class)
    public Response consolidate(@PathParam("id") UUID id, @NotNull @Valid ConsolidateConsortium command) {
        return service.consolidate(id, command).toResponse();
    }

    @POST
    @Path("/{id}/dissolution")
    @RolesAllowed(Roles.PROGRAMME_OFFICER)
    @Operation(summary = "Dissolve a consortium", description = "From any status; it stays on record as DISSOLVED")
    @APIResponseSchema(ConsortiumView.class)
    public Response dissolve(@PathParam("id") UUID id, @NotNull @Valid DissolveConsortium command) {
        return service.dissolve(id, command).toResponse();
    }

    @GET
    @Path("/{id}/transitions")
    @RolesAllowed(Roles.ANY)
    @Operation(summary = "List the steps of a life cycle", description = "Oldest first, with scores and votes")
    @APIResponseSchema(TransitionPage.class)
    public Page<Transition> transitions(@PathParam("id") UUID id, @BeanParam PageRequest page) {
        return service.transitions(id, page);
    }
}
