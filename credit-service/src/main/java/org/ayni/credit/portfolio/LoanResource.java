package org.ayni.credit.portfolio;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
import org.ayni.credit.loan.LoanStatus;
import org.ayni.credit.loan.LoanView;
import org.ayni.credit.loan.LoanView.LoanPage;
import org.ayni.credit.loan.LoanView.TransactionPage;
import org.ayni.credit.loan.TransactionView;
import org.ayni.kit.paging.Page;
import org.ayni.kit.paging.PageRequest;
import org.ayni.kit.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Loans, their schedules and transactions. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/loans")
@Tag(name = "Loans", description = "From approval to the last payment")
public class LoanResource {

    private final LoanReads reads;

    LoanResource(LoanReads reads) {
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
    @Operation(
            summary = "Read a loan",
            description = "As it stands at the end of a day (asOf), by what was booked or recorded by then (knownAt)")
    public Response get(
            @PathParam("id") UUID id,
            @QueryParam("asOf") @Nullable LocalDate asOf,
            @QueryParam("knownAt") @Nullable String knownAt) {
        return reads.get(id, asOf, knownAt).toResponse();
    }

    @GET
    @Path("/{id}/schedule")
    @RolesAllowed(Roles.ANY)
    @Operation(
            summary = "Schedule of a loan",
            description = "What is over, and the rest as if all overdue were paid then; empty while PENDING")
    public ScheduleView schedule(
            @PathParam("id") UUID id,
            @QueryParam("asOf") @Nullable LocalDate asOf,
            @QueryParam("knownAt") @Nullable String knownAt) {
        return reads.schedule(id, asOf, knownAt);
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
}
