package org.ayni.credit.recovery;

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
import org.ayni.credit.claim.ClaimView;
import org.ayni.kit.idempotency.MovesMoney;
import org.ayni.kit.money.Money;
import org.ayni.kit.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What becomes of a claim once it is paid. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/guarantee-claims")
@RolesAllowed(Roles.CREDIT_OFFICER)
@Tag(name = "Claim recoveries", description = "Money that comes in later is shared; then the claim is closed")
public class RecoveryResource {

    private final ClaimSharingService claims;

    RecoveryResource(ClaimSharingService claims) {
        this.claims = claims;
    }

    /** Costs of collecting that bank and fund have agreed on; added to those before. */
    @Schema(name = "AgreeCosts", examples = """
                    {"amount": {"amount": "10.00", "currency": "USD"}, "reason": "Honorarios del notario"}""")
    public record AgreeCosts(
            @NotNull @Valid Money amount,
            @NotBlank @Size(max = 500) String reason) {}

    @POST
    @Path("/{id}/costs")
    @MovesMoney
    @APIResponseSchema(ClaimView.class)
    @Operation(
            summary = "Agree on costs of collecting",
            description = "They lower what is shared, also of what was shared before; no more than was collected")
    public Response agreeCosts(@PathParam("id") UUID id, @NotNull @Valid AgreeCosts command) {
        return claims.agreeCosts(id, command).toResponse();
    }

    @POST
    @Path("/{id}/closing")
    @APIResponseSchema(value = ApprovalView.class, responseCode = "201")
    @Operation(
            summary = "Ask to close a claim",
            description = "What the fund did not get back is its loss; an approval request that another confirms")
    public Response close(@PathParam("id") UUID id, @NotNull @Valid Because command) {
        return claims.askClosing(id, command).toResponse();
    }
}
