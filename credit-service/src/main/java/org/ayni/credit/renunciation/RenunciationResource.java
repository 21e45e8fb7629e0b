package org.ayni.credit.renunciation;

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
import org.ayni.credit.loan.LoanView;
import org.ayni.kit.idempotency.MovesMoney;
import org.ayni.kit.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The bank gives a guarantee up. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/loans")
@Tag(name = "Renunciations", description = "The bank gives the guarantee of a loan up")
public class RenunciationResource {

    private final RenunciationService renunciations;

    RenunciationResource(RenunciationService renunciations) {
        this.renunciations = renunciations;
    }

    /** Why it is given up. */
    @Schema(name = "RenounceGuarantee", examples = "{\"reason\": \"El prestatario dio otra garantía\"}")
    public record Renounce(@NotBlank @Size(max = 400) String reason) {}

    @POST
    @Path("/{id}/guarantee-renunciation")
    @MovesMoney
    @RolesAllowed(Roles.PARTNER_BANK)
    @APIResponseSchema(LoanView.class)
    @Operation(
            summary = "Give the guarantee of a loan up",
            description = "The fund guarantees it no more, for good; refused while a claim is open or paid")
    public Response renounce(@PathParam("id") UUID id, @NotNull @Valid Renounce command) {
        return renunciations.renounce(id, command).toResponse();
    }
}
