package org.ayni.credit.maturity;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.ayni.credit.fund.Funds;
import org.ayni.kit.security.Caller;
import org.ayni.kit.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What will be without cover when a deposit ends; a bank sees its own window. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/funds")
@Tag(name = "Deposits")
public class CoverAlertResource {

    private final CoverAlerts alerts;
    private final Funds funds;
    private final Caller caller;

    CoverAlertResource(CoverAlerts alerts, Funds funds, Caller caller) {
        this.alerts = alerts;
        this.funds = funds;
        this.caller = caller;
    }

    /** The alerts of a fund, the first deposit to end first. */
    @Schema(name = "CoverAlertList")
    public record CoverAlertList(List<CoverAlert> items) {}

    @GET
    @Path("/{id}/cover-alerts")
    @RolesAllowed(Roles.ANY)
    @APIResponseSchema(CoverAlertList.class)
    @Operation(
            summary = "List deposits that end before their loans",
            description = "Not renewed, they leave loans without cover; each is told once as an event")
    public CoverAlertList list(@PathParam("id") UUID id) {
        funds.get(id);
        return new CoverAlertList(alerts.of(id, caller.bank().orElse(null)));
    }
}
