package org.ayni.probe.parcel;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.ayni.kit.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/parcels/imports}: a body that may be larger than others. */
@Path("/v1/parcels/imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Parcels", description = "What is sent")
public class ParcelImportResource {

    /** What came. */
    public record ImportView(int bytes) {}

    @POST
    @Consumes("text/csv")
    @RolesAllowed(Roles.PROGRAMME_OFFICER)
    @Operation(summary = "Import parcels", description = "Counts what was sent")
    public ImportView receive(@NotNull byte[] file) {
        return new ImportView(file.length);
    }
}
