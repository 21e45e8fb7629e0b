package org.ayni.credit.loan;

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
import org.ayni.credit.loan.LoanRequests.DisburseLoan;
import org.ayni.credit.loan.LoanRequests.Repay;
import org.ayni.credit.loan.LoanView.LoanPage;
import org.ayni.credit.loan.LoanView.ScheduleView;
import org.ayni.credit.loan.LoanView.TransactionPage;
import org.ayni.credit.loan.LoanView.TransactionView;
import org.ayni.kit.idempotency.MovesMoney;
import org.ayni.kit.paging.Page;
import org.ayni.kit.paging.PageRequest;
import org.ayni.kit.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Loans: their disbursement, repayments, schedule and transactions. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/loans")
@Tag(name = "Loans", description = "From approval to the last payment")
public class LoanResource {

    private final LoanService loans;
    private final LoanReads reads;

    LoanResource(LoanService loans, LoanReads reads) {
        this.loans = loans;
        this.reads = reads;
    }

    @GET
    @RolesAllowed(Roles.ANY)
    @APIResponseSchema(LoanPage.class)
    @Operation(summary = "List loans", description = "Oldest first; a bank sees its own")
    public Page<LoanView> list(
            @QueryParam("status") @Nullable LoanStatus status,
            @QueryParam("personId") @Nullable UUID personId,
            @BeanParam PageRequest page) {
        return reads.list(status, personId, page);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.ANY)
    @APIResponseSchema(LoanView.class)
    @Operation(summary = "Read a loan", description = "As it stands on the business date")
    public Response get(@PathParam("id") UUID id) {
        return reads.get(id).toResponse();
    }

    @GET
    @Path("/{id}/schedule")
    @RolesAllowed(Roles.ANY)
    @Operation(summary = "Schedule of a loan", description = "Each row says how it was computed; empty while PENDING")
    public ScheduleView schedule(@PathParam("id") UUID id) {
        return reads.schedule(id);
    }

    @GET
    @Path("/{id}/transactions")
    @RolesAllowed(Roles.ANY)
    @APIResponseSchema(TransactionPage.class)
    @Operation(summary = "List a loan's transactions", description = "Oldest first, each with its split")
    public Page<TransactionView> transactions(@PathParam("id") UUID id, @BeanParam PageRequest page) {
        return reads.transactions(id, page);
    }

    @GET
    @Path("/{id}/transactions/{transactionId}")
    @RolesAllowed(Roles.ANY)
    @Operation(summary = "Read a transaction", description = "With its split")
    public TransactionView transaction(@PathParam("id") UUID id, @PathParam("transactionId") UUID transactionId) {
        return reads.transaction(id, transactionId);
    }

    @POST
    @Path("/{id}/disbursement")
    @MovesMoney
    @RolesAllowed({Roles.PARTNER_BANK, Roles.CREDIT_OFFICER})
    @APIResponseSchema(value = TransactionView.class, responseCode = "201")
    @Operation(summary = "Confirm a disbursement", description = "The bank paid out: reserved becomes committed")
    public Response disburse(@PathParam("id") UUID id, @NotNull @Valid DisburseLoan command) {
        return loans.disburse(id, command).toResponse();
    }

    @POST
    @Path("/{id}/repayments")
    @MovesMoney
    @RolesAllowed({Roles.PARTNER_BANK, Roles.CREDIT_OFFICER})
    @APIResponseSchema(value = TransactionView.class, responseCode = "201")
    @Operation(summary = "Post a repayment", description = "Answers how it was split")
    public Response repay(@PathParam("id") UUID id, @NotNull @Valid Repay command) {
        return loans.repay(id, command).toResponse();
    }
}
