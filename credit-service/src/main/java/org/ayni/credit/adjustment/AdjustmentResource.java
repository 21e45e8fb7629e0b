package org.ayni.credit.adjustment;

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
import org.ayni.credit.adjustment.AdjustmentRequests.ChargeFee;
import org.ayni.credit.adjustment.AdjustmentRequests.Defer;
import org.ayni.credit.adjustment.AdjustmentRequests.Recover;
import org.ayni.credit.adjustment.AdjustmentRequests.Reschedule;
import org.ayni.credit.adjustment.AdjustmentRequests.Reversal;
import org.ayni.credit.adjustment.AdjustmentRequests.Reverse;
import org.ayni.credit.adjustment.AdjustmentRequests.Waive;
import org.ayni.credit.adjustment.AdjustmentRequests.WriteOff;
import org.ayni.credit.approval.ApprovalView;
import org.ayni.credit.loan.TransactionView;
import org.ayni.kit.idempotency.MovesMoney;
import org.ayni.kit.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What changes about a loan beside payments. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/loans")
@Tag(name = "Adjustments", description = "What changes about a loan beside payments; some need a second person")
public class AdjustmentResource {

    private final AdjustmentService adjustments;

    AdjustmentResource(AdjustmentService adjustments) {
        this.adjustments = adjustments;
    }

    @POST
    @Path("/{id}/fees")
    @MovesMoney
    @RolesAllowed({Roles.PARTNER_BANK, Roles.CREDIT_OFFICER})
    @APIResponseSchema(value = TransactionView.class, responseCode = "201")
    @Operation(summary = "Charge a fee", description = "Due at once")
    public Response chargeFee(@PathParam("id") UUID id, @NotNull @Valid ChargeFee command) {
        return adjustments.adjust(id, command).toResponse();
    }

    @POST
    @Path("/{id}/waivers")
    @MovesMoney
    @RolesAllowed({Roles.PARTNER_BANK, Roles.CREDIT_OFFICER})
    @APIResponseSchema(value = TransactionView.class, responseCode = "201")
    @Operation(summary = "Waive interest or charges", description = "At most what is owed of each; principal never")
    public Response waive(@PathParam("id") UUID id, @NotNull @Valid Waive command) {
        return adjustments.adjust(id, command).toResponse();
    }

    @POST
    @Path("/{id}/deferrals")
    @MovesMoney
    @RolesAllowed({Roles.PARTNER_BANK, Roles.CREDIT_OFFICER})
    @APIResponseSchema(value = TransactionView.class, responseCode = "201")
    @Operation(
            summary = "Defer instalments",
            description = "At once when a law grants it; else an approval request that the committee confirms")
    public Response defer(@PathParam("id") UUID id, @NotNull @Valid Defer command) {
        return (command.law() == null
                        ? adjustments.ask(AdjustmentKind.DEFERRAL, id, command)
                        : adjustments.adjust(id, command))
                .toResponse();
    }

    @POST
    @Path("/{id}/reschedules")
    @MovesMoney
    @RolesAllowed({Roles.PARTNER_BANK, Roles.CREDIT_OFFICER})
    @APIResponseSchema(value = ApprovalView.class, responseCode = "201")
    @Operation(summary = "Ask to reschedule a loan", description = "An approval request that the committee confirms")
    public Response reschedule(@PathParam("id") UUID id, @NotNull @Valid Reschedule command) {
        return adjustments.ask(AdjustmentKind.RESCHEDULE, id, command).toResponse();
    }

    @POST
    @Path("/{id}/write-off")
    @MovesMoney
    @RolesAllowed({Roles.PARTNER_BANK, Roles.CREDIT_OFFICER})
    @APIResponseSchema(value = ApprovalView.class, responseCode = "201")
    @Operation(summary = "Ask to write a loan off", description = "An approval request that another person confirms")
    public Response writeOff(@PathParam("id") UUID id, @NotNull @Valid WriteOff command) {
        return adjustments.ask(AdjustmentKind.WRITE_OFF, id, command).toResponse();
    }

    @POST
    @Path("/{id}/recoveries")
    @MovesMoney
    @RolesAllowed({Roles.PARTNER_BANK, Roles.CREDIT_OFFICER})
    @APIResponseSchema(value = TransactionView.class, responseCode = "201")
    @Operation(summary = "Post a recovery", description = "Money after the write-off, booked today")
    public Response recover(@PathParam("id") UUID id, @NotNull @Valid Recover command) {
        return adjustments.adjust(id, command).toResponse();
    }

    @POST
    @Path("/{id}/transactions/{transactionId}/reversal")
    @MovesMoney
    @RolesAllowed({Roles.PARTNER_BANK, Roles.CREDIT_OFFICER})
    @APIResponseSchema(value = ApprovalView.class, responseCode = "201")
    @Operation(summary = "Ask to reverse a transaction", description = "An approval request for another person")
    public Response reverse(
            @PathParam("id") UUID id, @PathParam("transactionId") UUID transactionId, @NotNull @Valid Reverse command) {
        return adjustments
                .ask(AdjustmentKind.REVERSAL, id, new Reversal(transactionId, command.reason()))
                .toResponse();
    }
}
