package org.ayni.credit.fund;

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
import java.util.UUID;
import org.ayni.credit.approval.ApprovalView;
import org.ayni.credit.fund.FundView.FundPage;
import org.ayni.kit.idempotency.MovesMoney;
import org.ayni.kit.paging.Page;
import org.ayni.kit.paging.PageRequest;
import org.ayni.kit.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Funds and what is agreed about them. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/funds")
@Tag(name = "Funds", description = "The loan fund: contributions, deposits, policies, position")
public class FundResource {

    private final FundService funds;

    FundResource(FundService funds) {
        this.funds = funds;
    }

    @POST
    @RolesAllowed({Roles.CREDIT_OFFICER, Roles.ADMIN})
    @APIResponseSchema(value = FundView.class, responseCode = "201")
    @Operation(summary = "Establish a fund", description = "A fund of one currency with its first policy")
    public Response establish(@NotNull @Valid EstablishFund command) {
        return funds.establish(command).toResponse();
    }

    @GET
    @RolesAllowed(Roles.ANY)
    @APIResponseSchema(FundPage.class)
    @Operation(summary = "List funds", description = "Oldest first; externalId finds one")
    public Page<FundView> list(@QueryParam("externalId") @Nullable String externalId, @BeanParam PageRequest page) {
        return funds.list(externalId, page);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.ANY)
    @APIResponseSchema(FundView.class)
    @Operation(summary = "Read a fund", description = "With the policies agreed for it")
    public Response get(@PathParam("id") UUID id) {
        return funds.get(id).toResponse();
    }

    @POST
    @Path("/{id}/policies")
    @RolesAllowed({Roles.CREDIT_OFFICER, Roles.ADMIN})
    @MovesMoney
    @APIResponseSchema(value = ApprovalView.class, responseCode = "201")
    @Operation(
            summary = "Ask for a change of a fund's policy",
            description =
                    "Another person confirms it; approved loans keep theirs, leverage and limits bind from its day")
    public Response changePolicy(@PathParam("id") UUID id, @NotNull @Valid FundPolicy policy) {
        return funds.changePolicy(id, policy).toResponse();
    }
}
