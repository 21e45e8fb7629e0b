package org.ayni.credit.override;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.ayni.credit.approval.ApprovalView;
import org.ayni.credit.override.OverrideRequests.ApplicationOverrides;
import org.ayni.credit.override.OverrideRequests.OverrideLoanApplication;
import org.ayni.kit.idempotency.MovesMoney;
import org.ayni.kit.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Overrides of an application's findings. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/loan-applications")
@Tag(name = "Applications", description = "From the borrower's wish to the bank's decision")
public class OverrideResource {

    private final OverrideService service;
    private final Overrides overrides;

    OverrideResource(OverrideService service, Overrides overrides) {
        this.service = service;
        this.overrides = overrides;
    }

    @POST
    @Path("/{id}/override")
    @MovesMoney
    @RolesAllowed({Roles.CREDIT_OFFICER, Roles.ADMIN})
    @APIResponseSchema(value = ApprovalView.class, responseCode = "201")
    @Operation(
            summary = "Ask for an override",
            description = "Of rules that take one; takes effect when another person confirms the approval request")
    public Response override(@PathParam("id") UUID id, @NotNull @Valid OverrideLoanApplication command) {
        return service.override(id, command).toResponse();
    }

    @GET
    @Path("/{id}/overrides")
    @RolesAllowed({Roles.CREDIT_OFFICER, Roles.CREDIT_COMMITTEE, Roles.AUDITOR, Roles.ADMIN})
    @Operation(summary = "List overrides", description = "Of one application, with reason and evidence")
    public ApplicationOverrides list(@PathParam("id") UUID id) {
        return new ApplicationOverrides(overrides.of(id));
    }
}
