package org.ayni.credit.repayment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
import org.ayni.credit.loan.Loan;
import org.ayni.credit.loan.Loans;
import org.ayni.credit.loan.TransactionView;
import org.ayni.kit.idempotency.MovesMoney;
import org.ayni.kit.problem.CommonProblem;
import org.ayni.kit.problem.Problem;
import org.ayni.kit.security.Roles;
import org.ayni.kit.time.BusinessClock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Payments of the borrower. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/loans")
@Tag(name = "Repayments", description = "Payments of the borrower, and what would settle a loan")
public class RepaymentResource {

    private final RepaymentService repayments;
    private final Loans loans;
    private final BusinessClock clock;

    RepaymentResource(RepaymentService repayments, Loans loans, BusinessClock clock) {
        this.repayments = repayments;
        this.loans = loans;
        this.clock = clock;
    }

    @POST
    @Path("/{id}/repayments")
    @MovesMoney
    @RolesAllowed({Roles.PARTNER_BANK, Roles.CREDIT_OFFICER})
    @APIResponseSchema(value = TransactionView.class, responseCode = "201")
    @Operation(summary = "Post a repayment", description = "Answers how it was split")
    public Response repay(@PathParam("id") UUID id, @NotNull @Valid Repay command) {
        return repayments.repay(id, command).toResponse();
    }

    @POST
    @Path("/{id}/refunds")
    @MovesMoney
    @RolesAllowed({Roles.PARTNER_BANK, Roles.CREDIT_OFFICER})
    @APIResponseSchema(value = TransactionView.class, responseCode = "201")
    @Operation(summary = "Refund a credit balance", description = "At most what is held for the borrower")
    public Response refund(@PathParam("id") UUID id, @NotNull @Valid RefundCredit command) {
        return repayments.refund(id, command).toResponse();
    }

    @GET
    @Path("/{id}/payoff-quote")
    @RolesAllowed(Roles.ANY)
    @Operation(
            summary = "Quote a pay-off",
            description = "What settles the loan on a day from today on, if nothing is paid before")
    public PayoffQuote quote(@PathParam("id") UUID id, @QueryParam("on") @Nullable LocalDate on) {
        Loan loan = loans.find(id).filter(loans::isVisible).orElseThrow(() -> Problem.notFound("loan", id));
        LocalDate day = on == null ? clock.today() : on;
        if (day.isBefore(clock.today())) {
            throw CommonProblem.INVALID_PARAMETER.problem(
                    "on", "Desde hoy, " + clock.today(), "From today on, " + clock.today());
        }
        return PayoffQuote.of(loan, loan.on(day));
    }
}
