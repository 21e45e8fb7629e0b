package org.ayni.credit.position;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import org.ayni.kit.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The position of a fund. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/funds")
@Tag(name = "Positions", description = "What a fund can carry and what hangs on it")
public class PositionResource {

    private final PositionReads reads;

    PositionResource(PositionReads reads) {
        this.reads = reads;
    }

    @GET
    @Path("/{id}/position")
    @RolesAllowed(Roles.ANY)
    @Operation(
            summary = "Position of a fund",
            description = "By booking date; bankId shows one bank's window, and a bank sees only its own")
    public FundPosition get(
            @PathParam("id") UUID id,
            @QueryParam("asOf") @Nullable LocalDate asOf,
            @QueryParam("bankId") @Nullable UUID bankId) {
        return reads.position(id, bankId, asOf);
    }
}
