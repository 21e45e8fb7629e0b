package org.ayni.credit.disbursement;

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
import org.ayni.credit.loan.LoanView;
import org.ayni.credit.loan.TransactionView;
import org.ayni.kit.idempotency.MovesMoney;
import org.ayni.kit.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What goes out of an approved loan. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/loans/{id}")
@Tag(name = "Loans")
public class DisbursementResource {

    private final DisbursementService disbursements;

    DisbursementResource(DisbursementService disbursements) {
        this.disbursements = disbursements;
    }

    @POST
    @Path("/disbursement")
    @MovesMoney
    @RolesAllowed({Roles.PARTNER_BANK, Roles.CREDIT_OFFICER})
    @APIResponseSchema(value = TransactionView.class, responseCode = "201")
    @Operation(summary = "Confirm a disbursement", description = "The bank paid out: reserved becomes committed")
    public Response disburse(@PathParam("id") UUID id, @NotNull @Valid DisburseLoan command) {
        return disbursements.disburse(id, command).toResponse();
    }

    @POST
    @Path("/cancellation")
    @MovesMoney
    @RolesAllowed({Roles.PARTNER_BANK, Roles.CREDIT_OFFICER})
    @APIResponseSchema(value = LoanView.class, responseCode = "200")
    @Operation(summary = "Cancel the rest of a loan", description = "What is not disbursed yet is free again")
    public Response cancelTheRest(@PathParam("id") UUID id, @NotNull @Valid CancelTheRest command) {
        return disbursements.cancelTheRest(id, command).toResponse();
    }
}
