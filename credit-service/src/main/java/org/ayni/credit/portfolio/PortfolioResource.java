package org.ayni.credit.portfolio;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import org.ayni.credit.portfolio.PortfolioView.Dimension;
import org.ayni.credit.portfolio.PortfolioView.View;
import org.ayni.kit.problem.CommonProblem;
import org.ayni.kit.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** How good the loans of a fund are. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/portfolio")
@Tag(
        name = "Portfolio",
        description = "Portfolio at risk, ageing, provision, cover and concentration of a fund's loans")
public class PortfolioResource {

    private final PortfolioReads reads;

    PortfolioResource(PortfolioReads reads) {
        this.reads = reads;
    }

    @GET
    @RolesAllowed(Roles.ANY)
    @Operation(
            summary = "Read the portfolio of a fund",
            description = "At the end of a day, by what was booked by then (REPORTED) and by what is known today"
                    + " (RESTATED), with the difference; a bank sees its own loans")
    public PortfolioView read(
            @QueryParam("fundId") @Nullable UUID fundId,
            @QueryParam("asOf") @Nullable LocalDate asOf,
            @QueryParam("view") @Nullable View view,
            @QueryParam("by") @Nullable Dimension by) {
        if (fundId == null) {
            throw CommonProblem.INVALID_PARAMETER.problem("fundId", "Indique el fondo", "Name the fund");
        }
        return reads.read(fundId, asOf, view == null ? View.REPORTED : view, by);
    }
}
