package org.ayni.consortia.document;

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

/** {@code /v1/documents}. */
@Path("/v1/documents")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Documents", description = "Legal documents drafted for consortia")
public class LegalDocumentResource {

    private final LegalDocumentService service;

    LegalDocumentResource(LegalDocumentService service) {
        this.service = service;
    }

    /** One page of documents. */
    @Schema(name = "LegalDocumentPage")
    public record LegalDocumentPage(
            List<LegalDocument> items, @Nullable String nextCursor) {}

    @POST
    @RolesAllowed(Roles.PROGRAMME_OFFICER)
    @Operation(
            summary = "Draft a document",
            description = "Statutes, regulations and other legal papers of a consortium")
    @APIResponseSchema(value = LegalDocument.class, responseCode = "201")
    public Response draft(@NotNull @Valid DraftDocument command) {
        return service.draft(command).toResponse();
    }

    @GET
    @RolesAllowed(Roles.ANY)
    @Operation(summary = "List documents", description = "Oldest first; the filters narrow together")
    @APIResponseSchema(LegalDocumentPage.class)
    public Page<LegalDocument> list(
            @QueryParam("externalId") @Nullable String externalId,
            @QueryParam("consortiumId") @Nullable UUID consortiumId,
            @QueryParam("kind") LegalDocument.@Nullable Kind kind,
            @BeanParam PageRequest page) {
        return service.list(externalId, consortiumId, kind, page);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.ANY)
    @Operation(summary = "Read a document", description = "As it was recorded")
    @APIResponseSchema(LegalDocument.class)
    public Response get(@PathParam("id") UUID id) {
        return service.get(id).toResponse();
    }
}
