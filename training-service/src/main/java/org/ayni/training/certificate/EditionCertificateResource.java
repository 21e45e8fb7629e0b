package org.ayni.training.certificate;

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
import org.ayni.kit.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The issuing of certificates under {@code /v1/editions/{id}}. */
@Path("/v1/editions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Certificates", description = "Issued above the minimum attendance, numbered, revocable")
public class EditionCertificateResource {

    private final CertificateService service;

    EditionCertificateResource(CertificateService service) {
        this.service = service;
    }

    @POST
    @Path("/{id}/certificates")
    @RolesAllowed({Roles.PROGRAMME_OFFICER, Roles.TRAINER, Roles.ADMIN})
    @Operation(
            summary = "Issue a certificate",
            description =
                    "Refused below the edition's minimum attendance, with the figures; one per person and edition")
    @APIResponseSchema(value = CertificateView.class, responseCode = "201")
    public Response issue(@PathParam("id") UUID id, @NotNull @Valid IssueCertificate command) {
        return service.issue(id, command).toResponse();
    }

    @POST
    @Path("/{id}/certification")
    @RolesAllowed({Roles.PROGRAMME_OFFICER, Roles.TRAINER, Roles.ADMIN})
    @Operation(
            summary = "Certify the participants",
            description = "All who qualify, or those among the people named; the result is told per person")
    @APIResponseSchema(CertificationResults.class)
    public Response certify(@PathParam("id") UUID id, @NotNull @Valid CertifyParticipants command) {
        return service.certify(id, command).toResponse();
    }
}
