package org.ayni.credit.decision;

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
import org.ayni.credit.application.ApplicationView;
import org.ayni.credit.decision.DecisionRequests.ApproveLoanApplication;
import org.ayni.credit.decision.DecisionRequests.Because;
import org.ayni.credit.decision.DecisionRequests.RejectLoanApplication;
import org.ayni.credit.decision.DisclosureService.BorrowerDocuments;
import org.ayni.kit.idempotency.MovesMoney;
import org.ayni.kit.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What decides an application. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/loan-applications")
@Tag(name = "Applications", description = "From the borrower's wish to the bank's decision")
public class BankDecisionResource {

    private final BankDecisionService decisions;
    private final DisclosureService disclosures;

    BankDecisionResource(BankDecisionService decisions, DisclosureService disclosures) {
        this.decisions = decisions;
        this.disclosures = disclosures;
    }

    @GET
    @Path("/{id}/documents")
    @RolesAllowed(Roles.PARTNER_BANK)
    @Operation(
            summary = "Read the borrower's documents",
            description = "For the application's bank alone, while it decides or lends; each reading is audited")
    public BorrowerDocuments documents(@PathParam("id") UUID id) {
        return disclosures.disclose(id);
    }

    @POST
    @Path("/{id}/approval")
    @MovesMoney
    @RolesAllowed(Roles.PARTNER_BANK)
    @APIResponseSchema(value = ApplicationView.class, responseCode = "200")
    @Operation(
            summary = "Approve an application",
            description = "Reserves room in the fund and opens the loan; once approved, lowers the amount")
    public Response approve(@PathParam("id") UUID id, @NotNull @Valid ApproveLoanApplication command) {
        return decisions.approve(id, command).toResponse();
    }

    @POST
    @Path("/{id}/rejection")
    @MovesMoney
    @RolesAllowed(Roles.PARTNER_BANK)
    @APIResponseSchema(value = ApplicationView.class, responseCode = "200")
    @Operation(summary = "Reject an application", description = "The bank's no; what was reserved is free again")
    public Response reject(@PathParam("id") UUID id, @NotNull @Valid RejectLoanApplication command) {
        return decisions.reject(id, command).toResponse();
    }

    @POST
    @Path("/{id}/withdrawal")
    @MovesMoney
    @RolesAllowed({Roles.CREDIT_OFFICER, Roles.ADMIN})
    @APIResponseSchema(value = ApplicationView.class, responseCode = "200")
    @Operation(summary = "Withdraw an application", description = "The applicant's no; what was reserved is free again")
    public Response withdraw(@PathParam("id") UUID id, @NotNull @Valid Because command) {
        return decisions.withdraw(id, command).toResponse();
    }
}
