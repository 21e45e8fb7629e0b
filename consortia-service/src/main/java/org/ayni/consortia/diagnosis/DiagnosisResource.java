package org.ayni.consortia.diagnosis;

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
import org.ayni.kit.paging.Page;
import org.ayni.kit.paging.PageRequest;
import org.ayni.kit.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** {@code /v1/diagnoses}. */
@Path("/v1/diagnoses")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Diagnoses", description = "Needs, priorities and credit capacity")
public class DiagnosisResource {

    private final DiagnosisService service;

    DiagnosisResource(DiagnosisService service) {
        this.service = service;
    }

    /** One page of diagnoses. */
    @Schema(name = "DiagnosisPage")
    public record DiagnosisPage(
            List<Diagnosis> items, @Nullable String nextCursor) {}

    @POST
    @RolesAllowed(Roles.PROGRAMME_OFFICER)
    @Operation(
            summary = "Complete a diagnosis",
            description = "Of a consortium, or of an enterprise that belonged to it on that day")
    @APIResponseSchema(value = Diagnosis.class, responseCode = "201")
    public Response complete(@NotNull @Valid CompleteDiagnosis command) {
        return service.complete(command).toResponse();
    }

    @GET
    @RolesAllowed(Roles.ANY)
    @Operation(summary = "List diagnoses", description = "Oldest first; the filters narrow together")
    @APIResponseSchema(DiagnosisPage.class)
    public Page<Diagnosis> list(
            @QueryParam("externalId") @Nullable String externalId,
            @QueryParam("consortiumId") @Nullable UUID consortiumId,
            @QueryParam("enterpriseId") @Nullable UUID enterpriseId,
            @BeanParam PageRequest page) {
        return service.list(externalId, consortiumId, enterpriseId, page);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.ANY)
    @Operation(summary = "Read a diagnosis", description = "With its needs by priority")
    @APIResponseSchema(Diagnosis.class)
    public Response get(@PathParam("id") UUID id) {
        return service.get(id).toResponse();
    }
}
