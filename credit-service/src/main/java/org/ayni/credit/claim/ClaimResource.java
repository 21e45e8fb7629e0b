package org.ayni.credit.claim;

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
import org.ayni.credit.claim.ClaimRequests.AnswerClaim;
import org.ayni.credit.claim.ClaimRequests.Because;
import org.ayni.credit.claim.ClaimRequests.QueryClaim;
import org.ayni.credit.claim.ClaimRequests.RejectClaim;
import org.ayni.credit.claim.ClaimRequests.SubmitClaim;
import org.ayni.credit.claim.ClaimView.ClaimPage;
import org.ayni.kit.http.Answer;
import org.ayni.kit.idempotency.MovesMoney;
import org.ayni.kit.paging.Page;
import org.ayni.kit.paging.PageRequest;
import org.ayni.kit.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Claims on the fund's guarantee, until the fund owes them or they are turned down. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/guarantee-claims")
@Tag(name = "Guarantee claims", description = "A bank asks the fund to pay of a loan that is not paid back")
public class ClaimResource {

    private final ClaimService claims;
    private final ClaimAcceptanceService acceptances;
    private final ClaimReads reads;

    ClaimResource(ClaimService claims, ClaimAcceptanceService acceptances, ClaimReads reads) {
        this.claims = claims;
        this.acceptances = acceptances;
        this.reads = reads;
    }

    @POST
    @MovesMoney
    @RolesAllowed({Roles.PARTNER_BANK, Roles.CREDIT_OFFICER})
    @APIResponseSchema(value = ClaimView.class, responseCode = "201")
    @Operation(
            summary = "Submit a claim",
            description =
                    "Within the claim period, with its evidence; one a loan. Without an amount all that is covered")
    public Response submit(@NotNull @Valid SubmitClaim command) {
        return claims.submit(command).toResponse();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.ANY)
    @APIResponseSchema(ClaimView.class)
    @Operation(summary = "Read a claim", description = "A bank reads its own")
    public Response get(@PathParam("id") UUID id) {
        ClaimView view = reads.get(id);
        return Answer.changed(view.version(), view).toResponse();
    }

    @GET
    @RolesAllowed(Roles.ANY)
    @APIResponseSchema(ClaimPage.class)
    @Operation(summary = "List claims", description = "Oldest first; a bank sees its own")
    public Page<ClaimView> list(
            @QueryParam("status") @Nullable ClaimStatus status,
            @QueryParam("loanId") @Nullable UUID loanId,
            @QueryParam("fundId") @Nullable UUID fundId,
            @BeanParam PageRequest page) {
        return reads.list(status, loanId, fundId, page);
    }

    @POST
    @Path("/{id}/query")
    @RolesAllowed(Roles.CREDIT_OFFICER)
    @APIResponseSchema(ClaimView.class)
    @Operation(summary = "Ask the bank a question", description = "The claim waits for the answer")
    public Response query(@PathParam("id") UUID id, @NotNull @Valid QueryClaim command) {
        return claims.query(id, command).toResponse();
    }

    @POST
    @Path("/{id}/answer")
    @RolesAllowed(Roles.PARTNER_BANK)
    @APIResponseSchema(ClaimView.class)
    @Operation(summary = "Answer the question", description = "The claim is under review again")
    public Response answer(@PathParam("id") UUID id, @NotNull @Valid AnswerClaim command) {
        return claims.answer(id, command).toResponse();
    }

    @POST
    @Path("/{id}/acceptance")
    @RolesAllowed(Roles.CREDIT_OFFICER)
    @APIResponseSchema(value = ApprovalView.class, responseCode = "201")
    @Operation(
            summary = "Ask to accept a claim",
            description =
                    "An approval request that another person confirms; the day of the confirmation fixes the amount")
    public Response accept(@PathParam("id") UUID id, @NotNull @Valid Because command) {
        return acceptances.ask(id, command).toResponse();
    }

    @POST
    @Path("/{id}/rejection")
    @RolesAllowed(Roles.CREDIT_OFFICER)
    @APIResponseSchema(ClaimView.class)
    @Operation(summary = "Reject a claim", description = "With a code; NO_ANSWER once the time to answer has passed")
    public Response reject(@PathParam("id") UUID id, @NotNull @Valid RejectClaim command) {
        return claims.reject(id, command).toResponse();
    }

    @POST
    @Path("/{id}/withdrawal")
    @RolesAllowed(Roles.PARTNER_BANK)
    @APIResponseSchema(ClaimView.class)
    @Operation(summary = "Withdraw a claim", description = "Until it is paid; an acceptance is undone with it")
    public Response withdraw(@PathParam("id") UUID id, @NotNull @Valid Because command) {
        return claims.withdraw(id, command).toResponse();
    }
}
