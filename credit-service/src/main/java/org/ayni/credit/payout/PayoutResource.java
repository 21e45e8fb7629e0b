package org.ayni.credit.payout;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.ayni.credit.approval.ApprovalView;
import org.ayni.credit.claim.ClaimRequests.Because;
import org.ayni.kit.idempotency.MovesMoney;
import org.ayni.kit.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Payment of claims. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/guarantee-claims")
@RolesAllowed(Roles.CREDIT_OFFICER)
@Tag(name = "Claim payments", description = "From the deposit or from cash; two people each")
public class PayoutResource {

    private final ClaimPaymentService claims;

    PayoutResource(ClaimPaymentService claims) {
        this.claims = claims;
    }

    /**
     * A payment of the fund: as much of what is payable as there is.
     *
     * @param bankReference the bank's own name of it, unique for ever (design rule 69)
     * @param certificateNumber of the deposit's rest, when the payment draws a deposit in part (design rule 59)
     */
    @Schema(name = "PayClaim", examples = """
                    {"bankReference": "G-0001", "certificateNumber": "DPF-0002"}""")
    public record PayClaim(
            @NotBlank @Size(max = 100) String bankReference,
            @Nullable @Size(min = 1, max = 50) String certificateNumber) {}

    @POST
    @Path("/{id}/payment")
    @MovesMoney
    @APIResponseSchema(value = ApprovalView.class, responseCode = "201")
    @Operation(summary = "Ask to pay a claim", description = "An approval request that another person confirms")
    public Response pay(@PathParam("id") UUID id, @NotNull @Valid PayClaim command) {
        return claims.ask(id, command).toResponse();
    }

    @POST
    @Path("/{id}/payment-reversal")
    @MovesMoney
    @APIResponseSchema(value = ApprovalView.class, responseCode = "201")
    @Operation(
            summary = "Ask to take a payment back",
            description = "The bank gave the money back, as cash; an approval request that another person confirms")
    public Response reverse(@PathParam("id") UUID id, @NotNull @Valid Because command) {
        return claims.askReversal(id, command).toResponse();
    }
}
