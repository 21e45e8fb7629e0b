package org.ayni.credit.deposit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.ayni.credit.deposit.DepositRequests.AccrueDepositInterest;
import org.ayni.credit.deposit.DepositRequests.ReceiveDepositInterest;
import org.ayni.kit.idempotency.MovesMoney;
import org.ayni.kit.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a deposit earns. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/funds")
@Tag(name = "Deposits")
public class DepositInterestResource {

    private final DepositInterestService interest;

    DepositInterestResource(DepositInterestService interest) {
        this.interest = interest;
    }

    @POST
    @Path("/{id}/deposits/{depositId}/interest-accruals")
    @MovesMoney
    @RolesAllowed({Roles.CREDIT_OFFICER, Roles.ADMIN})
    @APIResponseSchema(value = Deposit.class, responseCode = "200")
    @Operation(summary = "Accrue a deposit's interest", description = "Earned, not paid yet")
    public Response accrueInterest(
            @PathParam("id") UUID id,
            @PathParam("depositId") UUID depositId,
            @NotNull @Valid AccrueDepositInterest command) {
        return interest.accrue(id, depositId, command).toResponse();
    }

    @POST
    @Path("/{id}/deposits/{depositId}/interest-payments")
    @MovesMoney
    @RolesAllowed({Roles.CREDIT_OFFICER, Roles.ADMIN})
    @APIResponseSchema(value = Deposit.class, responseCode = "200")
    @Operation(summary = "Receive a deposit's interest", description = "At most what is accrued becomes cash")
    public Response receiveInterest(
            @PathParam("id") UUID id,
            @PathParam("depositId") UUID depositId,
            @NotNull @Valid ReceiveDepositInterest command) {
        return interest.receive(id, depositId, command).toResponse();
    }
}
