package org.ayni.credit.deposit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.ayni.credit.deposit.DepositEntry.DepositEntryPage;
import org.ayni.credit.deposit.DepositRequests.PledgeAgain;
import org.ayni.credit.deposit.DepositRequests.PledgeDeposit;
import org.ayni.credit.deposit.DepositRequests.RedeemDeposit;
import org.ayni.credit.deposit.DepositRequests.ReleaseLien;
import org.ayni.credit.deposit.DepositRequests.RenewDeposit;
import org.ayni.kit.idempotency.MovesMoney;
import org.ayni.kit.paging.Page;
import org.ayni.kit.paging.PageRequest;
import org.ayni.kit.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The term deposits of a fund. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/funds")
@Tag(name = "Deposits", description = "Term deposits that are pledged to a bank and carry its loans")
public class DepositResource {

    private final DepositService deposits;
    private final DepositReads reads;

    DepositResource(DepositService deposits, DepositReads reads) {
        this.deposits = deposits;
        this.reads = reads;
    }

    /** One page of deposits. */
    @Schema(name = "DepositPage")
    public record DepositPage(List<Deposit> items, @Nullable String nextCursor) {}

    @POST
    @Path("/{id}/deposits")
    @MovesMoney
    @RolesAllowed({Roles.CREDIT_OFFICER, Roles.ADMIN})
    @APIResponseSchema(value = Deposit.class, responseCode = "201")
    @Operation(summary = "Pledge a deposit", description = "Bought with the fund's cash and pledged to its bank")
    public Response pledge(@PathParam("id") UUID id, @NotNull @Valid PledgeDeposit command) {
        return deposits.pledge(id, command).toResponse();
    }

    @GET
    @Path("/{id}/deposits")
    @RolesAllowed(Roles.ANY)
    @APIResponseSchema(DepositPage.class)
    @Operation(summary = "List deposits", description = "Oldest first; a bank sees its own")
    public Page<Deposit> list(@PathParam("id") UUID id, @BeanParam PageRequest page) {
        return reads.list(id, page);
    }

    @GET
    @Path("/{id}/deposits/{depositId}")
    @RolesAllowed(Roles.ANY)
    @APIResponseSchema(Deposit.class)
    @Operation(summary = "Read a deposit", description = "With its present certificate")
    public Response get(@PathParam("id") UUID id, @PathParam("depositId") UUID depositId) {
        return reads.get(id, depositId).toResponse();
    }

    @GET
    @Path("/{id}/deposits/{depositId}/entries")
    @RolesAllowed(Roles.ANY)
    @APIResponseSchema(DepositEntryPage.class)
    @Operation(summary = "List a deposit's history", description = "Each certificate it had, interest, draws, its end")
    public Page<DepositEntry> entries(
            @PathParam("id") UUID id, @PathParam("depositId") UUID depositId, @BeanParam PageRequest page) {
        return reads.entries(id, depositId, page);
    }

    @POST
    @Path("/{id}/deposits/{depositId}/renewals")
    @MovesMoney
    @RolesAllowed({Roles.CREDIT_OFFICER, Roles.ADMIN})
    @APIResponseSchema(value = Deposit.class, responseCode = "200")
    @Operation(summary = "Renew a deposit", description = "A new certificate; capitalised interest is pledged too")
    public Response renew(
            @PathParam("id") UUID id, @PathParam("depositId") UUID depositId, @NotNull @Valid RenewDeposit command) {
        return deposits.renew(id, depositId, command).toResponse();
    }

    @POST
    @Path("/{id}/deposits/{depositId}/lien-release")
    @MovesMoney
    @RolesAllowed({Roles.CREDIT_OFFICER, Roles.ADMIN})
    @APIResponseSchema(value = Deposit.class, responseCode = "200")
    @Operation(summary = "Release a lien", description = "Refused while loans need the cover")
    public Response releaseLien(
            @PathParam("id") UUID id, @PathParam("depositId") UUID depositId, @NotNull @Valid ReleaseLien command) {
        return deposits.releaseLien(id, depositId, command).toResponse();
    }

    @POST
    @Path("/{id}/deposits/{depositId}/pledge")
    @MovesMoney
    @RolesAllowed({Roles.CREDIT_OFFICER, Roles.ADMIN})
    @APIResponseSchema(value = Deposit.class, responseCode = "200")
    @Operation(summary = "Pledge a free deposit again", description = "It carries loans of its bank from then on")
    public Response pledgeAgain(
            @PathParam("id") UUID id, @PathParam("depositId") UUID depositId, @NotNull @Valid PledgeAgain command) {
        return deposits.pledgeAgain(id, depositId, command).toResponse();
    }

    @POST
    @Path("/{id}/deposits/{depositId}/redemption")
    @MovesMoney
    @RolesAllowed({Roles.CREDIT_OFFICER, Roles.ADMIN})
    @APIResponseSchema(value = Deposit.class, responseCode = "200")
    @Operation(summary = "Redeem a deposit", description = "A free deposit becomes cash of the fund")
    public Response redeem(
            @PathParam("id") UUID id, @PathParam("depositId") UUID depositId, @NotNull @Valid RedeemDeposit command) {
        return deposits.redeem(id, depositId, command).toResponse();
    }
}
