package org.ayni.credit.application;

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
import org.ayni.credit.application.ApplicationRequests.Assess;
import org.ayni.credit.application.ApplicationRequests.DeclineLoanApplication;
import org.ayni.credit.application.ApplicationView.ApplicationPage;
import org.ayni.credit.request.AmendLoanApplication;
import org.ayni.credit.request.SubmitLoanApplication;
import org.ayni.kit.idempotency.MovesMoney;
import org.ayni.kit.paging.Page;
import org.ayni.kit.paging.PageRequest;
import org.ayni.kit.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Applications for a loan. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/loan-applications")
@Tag(name = "Applications", description = "From the borrower's wish to the bank's decision")
public class LoanApplicationResource {

    private final LoanApplicationService applications;
    private final ApplicationReads reads;

    LoanApplicationResource(LoanApplicationService applications, ApplicationReads reads) {
        this.applications = applications;
        this.reads = reads;
    }

    @POST
    @MovesMoney
    @RolesAllowed({Roles.CREDIT_OFFICER, Roles.ADMIN})
    @APIResponseSchema(value = ApplicationView.class, responseCode = "201")
    @Operation(
            summary = "Submit a loan application",
            description = "Assessed at once when consent and a bureau report are there")
    public Response submit(@NotNull @Valid SubmitLoanApplication command) {
        return applications.submit(command).toResponse();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.ANY)
    @APIResponseSchema(ApplicationView.class)
    @Operation(summary = "Read a loan application", description = "With the finding of every rule")
    public Response get(@PathParam("id") UUID id) {
        return reads.get(id).toResponse();
    }

    @GET
    @RolesAllowed(Roles.ANY)
    @APIResponseSchema(ApplicationPage.class)
    @Operation(summary = "List loan applications", description = "Oldest first; a bank sees its own once endorsed")
    public Page<ApplicationView> list(
            @QueryParam("externalId") @Nullable String externalId,
            @QueryParam("status") @Nullable ApplicationStatus status,
            @QueryParam("personId") @Nullable UUID personId,
            @BeanParam PageRequest page) {
        return reads.list(externalId, status, personId, page);
    }

    @POST
    @Path("/{id}/assessment")
    @MovesMoney
    @RolesAllowed({Roles.CREDIT_OFFICER, Roles.ADMIN})
    @APIResponseSchema(value = ApplicationView.class, responseCode = "200")
    @Operation(summary = "Assess an application again", description = "With what is known by now; votes are void")
    public Response assess(@PathParam("id") UUID id, @NotNull @Valid Assess command) {
        return applications.assess(id, command).toResponse();
    }

    @POST
    @Path("/{id}/amendment")
    @MovesMoney
    @RolesAllowed({Roles.CREDIT_OFFICER, Roles.ADMIN})
    @APIResponseSchema(value = ApplicationView.class, responseCode = "200")
    @Operation(
            summary = "Amend an application",
            description = "Votes and overrides are void, the rules decide anew; the bank is fixed once endorsed")
    public Response amend(@PathParam("id") UUID id, @NotNull @Valid AmendLoanApplication command) {
        return applications.amend(id, command).toResponse();
    }

    @POST
    @Path("/{id}/declination")
    @MovesMoney
    @RolesAllowed({Roles.CREDIT_OFFICER, Roles.ADMIN})
    @APIResponseSchema(value = ApplicationView.class, responseCode = "200")
    @Operation(summary = "Decline a referred application", description = "An officer's coded no; counted as a refusal")
    public Response decline(@PathParam("id") UUID id, @NotNull @Valid DeclineLoanApplication command) {
        return applications.decline(id, command).toResponse();
    }
}
