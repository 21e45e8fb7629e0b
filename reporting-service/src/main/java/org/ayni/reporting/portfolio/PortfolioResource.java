package org.ayni.reporting.portfolio;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.ayni.kit.security.Roles;
import org.ayni.reporting.indicator.FigureService;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The portfolio. */
@Path("/v1/portfolio")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Portfolio", description = "The loan portfolio in totals")
public class PortfolioResource {

    private final FigureService figures;

    PortfolioResource(FigureService figures) {
        this.figures = figures;
    }

    @GET
    @Path("/summary")
    @RolesAllowed(Roles.ANY)
    @Operation(
            summary = "Read the portfolio's totals",
            description =
                    "Loans, amounts and the two utilisations at a date, counted from the loans' events; arrears as the"
                            + " newest close of a day told them.")
    public PortfolioSummary summary(
            @Parameter(description = "Valid date; without it, the business date") @QueryParam("asOf") @Nullable
                    LocalDate asOf,
            @Parameter(description = "What was known then: a date or an instant; without it, all")
                    @QueryParam("knownAt")
                    @Nullable
                    String knownAt) {
        return figures.read(asOf, knownAt, all -> PortfolioSummary.of(all, knownAt));
    }
}
