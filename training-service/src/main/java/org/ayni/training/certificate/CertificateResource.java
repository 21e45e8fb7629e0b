package org.ayni.training.certificate;

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
import java.util.List;
import java.util.UUID;
import org.ayni.kit.http.Answer;
import org.ayni.kit.paging.Page;
import org.ayni.kit.paging.PageRequest;
import org.ayni.kit.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** {@code /v1/certificates}. */
@Path("/v1/certificates")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Certificates", description = "Issued above the minimum attendance, numbered, revocable")
public class CertificateResource {

    private final CertificateService service;
    private final CertificateRepository certificates;

    CertificateResource(CertificateService service, CertificateRepository certificates) {
        this.service = service;
        this.certificates = certificates;
    }

    /** One page of certificates. */
    record CertificatePage(
            List<CertificateView> items, @Nullable String nextCursor) {}

    @POST
    @Path("/{id}/revocation")
    @RolesAllowed({Roles.PROGRAMME_OFFICER, Roles.ADMIN})
    @Operation(summary = "Revoke a certificate", description = "It stays on record and no longer counts")
    @APIResponseSchema(CertificateView.class)
    public Response revoke(@PathParam("id") UUID id, @NotNull @Valid RevokeCertificate command) {
        return service.revoke(id, command).toResponse();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.ANY)
    @Operation(summary = "Get a certificate", description = "With the rule's figures as they were applied")
    @APIResponseSchema(CertificateView.class)
    public Response get(@PathParam("id") UUID id) {
        Certificate certificate = certificates.get(id);
        return Answer.changed(certificate.version(), CertificateView.of(certificate))
                .toResponse();
    }

    @GET
    @RolesAllowed(Roles.ANY)
    @Operation(summary = "List certificates", description = "Of an edition, of a person, or by number; oldest first")
    @APIResponseSchema(CertificatePage.class)
    public Page<CertificateView> list(
            @QueryParam("editionId") @Nullable UUID editionId,
            @QueryParam("personId") @Nullable UUID personId,
            @QueryParam("number") @Parameter(description = "As printed", schema = @Schema(maxLength = 30)) @Nullable
                    String number,
            @BeanParam PageRequest page) {
        return Page.of(
                certificates.list(editionId, personId, number, page), page, Certificate::id, CertificateView::of);
    }
}
