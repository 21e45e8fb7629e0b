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
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ayni.credit.fund.FundRequests.EstablishFund;
import org.ayni.credit.fund.FundRequests.PlanContribution;
import org.ayni.credit.fund.FundRequests.PledgeDeposit;
import org.ayni.credit.fund.FundRequests.ReceiveContribution;
import org.ayni.credit.fund.FundView.FundPage;
import org.ayni.kit.idempotency.MovesMoney;
import org.ayni.kit.paging.Page;
import org.ayni.kit.paging.PageRequest;
import org.ayni.kit.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Funds, their contributions and deposits. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/funds")
@Tag(name = "Funds", description = "The loan fund: contributions, pledged deposits, position")
public class FundResource {

    private final FundService funds;
    private final FundReads reads;

    FundResource(FundService funds, FundReads reads) {
        this.funds = funds;
        this.reads = reads;
    }

    /** One page of contributions. */
    @Schema(name = "ContributionPage")
    public record ContributionPage(
            List<Contribution> items, @Nullable String nextCursor) {}

    /** One page of deposits. */
    @Schema(name = "DepositPage")
    public record DepositPage(List<Deposit> items, @Nullable String nextCursor) {}

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
        return reads.list(externalId, page);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.ANY)
    @APIResponseSchema(FundView.class)
    @Operation(summary = "Read a fund", description = "With the policies agreed for it")
    public Response get(@PathParam("id") UUID id) {
        return reads.get(id).toResponse();
    }

    @GET
    @Path("/{id}/position")
    @RolesAllowed(Roles.ANY)
    @Operation(
            summary = "Position of a fund",
            description = "What it can carry and what hangs on it, by booking date; a bank sees its own window")
    public FundPosition position(@PathParam("id") UUID id, @QueryParam("asOf") @Nullable LocalDate asOf) {
        return reads.position(id, asOf);
    }

    @POST
    @Path("/{id}/contributions")
    @MovesMoney
    @RolesAllowed({Roles.CREDIT_OFFICER, Roles.ADMIN})
    @APIResponseSchema(value = Contribution.class, responseCode = "201")
    @Operation(summary = "Plan a contribution", description = "A promise: memo until its receipt")
    public Response planContribution(@PathParam("id") UUID id, @NotNull @Valid PlanContribution command) {
        return funds.planContribution(id, command).toResponse();
    }

    @POST
    @Path("/{id}/contributions/{contributionId}/receipt")
    @MovesMoney
    @RolesAllowed({Roles.CREDIT_OFFICER, Roles.ADMIN})
    @APIResponseSchema(value = Contribution.class, responseCode = "200")
    @Operation(summary = "Receive a contribution", description = "At most what was promised, once")
    public Response receiveContribution(
            @PathParam("id") UUID id,
            @PathParam("contributionId") UUID contributionId,
            @NotNull @Valid ReceiveContribution command) {
        return funds.receiveContribution(id, contributionId, command).toResponse();
    }

    @GET
    @Path("/{id}/contributions")
    @RolesAllowed(Roles.ANY)
    @APIResponseSchema(ContributionPage.class)
    @Operation(summary = "List contributions", description = "Planned and received, oldest first")
    public Page<Contribution> contributions(@PathParam("id") UUID id, @BeanParam PageRequest page) {
        return reads.contributions(id, page);
    }

    @POST
    @Path("/{id}/deposits")
    @MovesMoney
    @RolesAllowed({Roles.CREDIT_OFFICER, Roles.ADMIN})
    @APIResponseSchema(value = Deposit.class, responseCode = "201")
    @Operation(summary = "Pledge a deposit", description = "Bought with the fund's cash and pledged to its bank")
    public Response pledgeDeposit(@PathParam("id") UUID id, @NotNull @Valid PledgeDeposit command) {
        return funds.pledgeDeposit(id, command).toResponse();
    }

    @GET
    @Path("/{id}/deposits")
    @RolesAllowed(Roles.ANY)
    @APIResponseSchema(DepositPage.class)
    @Operation(summary = "List deposits", description = "Oldest first; a bank sees its own")
    public Page<Deposit> deposits(@PathParam("id") UUID id, @BeanParam PageRequest page) {
        return reads.deposits(id, page);
    }
}
