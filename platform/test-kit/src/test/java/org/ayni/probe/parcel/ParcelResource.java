package org.ayni.probe.parcel;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.ayni.kit.http.Answer;
import org.ayni.kit.idempotency.MovesMoney;
import org.ayni.kit.paging.Page;
import org.ayni.kit.paging.PageRequest;
import org.ayni.kit.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** {@code /v1/parcels}. */
@Path("/v1/parcels")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Parcels", description = "What is sent")
public class ParcelResource {

    private final ParcelService service;
    private final ParcelRepository parcels;

    ParcelResource(ParcelService service, ParcelRepository parcels) {
        this.service = service;
        this.parcels = parcels;
    }

    @POST
    @RolesAllowed({Roles.PROGRAMME_OFFICER, Roles.INTEGRATION})
    @Operation(summary = "Register a parcel", description = "A parcel is open from now on")
    @APIResponseSchema(value = ParcelView.class, responseCode = "201")
    public Response register(@NotNull @Valid RegisterParcel command) {
        return service.register(command).toResponse();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.ANY)
    @Operation(summary = "Get a parcel", description = "One parcel with its version")
    @APIResponseSchema(ParcelView.class)
    public Response get(@PathParam("id") UUID id) {
        Parcel parcel = parcels.get(id);
        return Answer.changed(parcel.version(), ParcelView.of(parcel)).toResponse();
    }

    @GET
    @RolesAllowed(Roles.ANY)
    @Operation(summary = "List parcels", description = "Oldest first")
    @APIResponseSchema(ParcelPage.class)
    public Page<ParcelView> list(
            @QueryParam("kind") @Nullable ParcelKind kind,
            @QueryParam("externalId")
                    @Parameter(description = "The caller's own id", schema = @Schema(maxLength = 100))
                    @Nullable
                    String externalId,
            @BeanParam PageRequest page) {
        return Page.of(parcels.list(kind, externalId, page), page, Parcel::id, ParcelView::of);
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Roles.PROGRAMME_OFFICER)
    @Operation(summary = "Relabel a parcel", description = "Replaces the label")
    @APIResponseSchema(ParcelView.class)
    public Response relabel(@PathParam("id") UUID id, @NotNull @Valid RelabelParcel command) {
        return service.relabel(id, command).toResponse();
    }

    @POST
    @Path("/{id}/insurance")
    @MovesMoney
    @RolesAllowed(Roles.CREDIT_OFFICER)
    @Operation(summary = "Insure a parcel", description = "Adds to the insured amount, up to the limit")
    @APIResponseSchema(ParcelView.class)
    public Response insure(@PathParam("id") UUID id, @NotNull @Valid InsureParcel command) {
        return service.insure(id, command).toResponse();
    }

    @POST
    @Path("/{id}/closing")
    @RolesAllowed(Roles.PROGRAMME_OFFICER)
    @Operation(summary = "Close a parcel", description = "Nothing more is insured")
    @APIResponseSchema(ParcelView.class)
    public Response close(@PathParam("id") UUID id) {
        return service.close(id).toResponse();
    }
}
