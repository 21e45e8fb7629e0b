package org.ayni.credit.contribution;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.ayni.credit.contribution.ContributionRequests.PlanContribution;
import org.ayni.credit.contribution.ContributionRequests.ReceiveContribution;
import org.ayni.credit.contribution.ContributionRequests.SignContribution;
import org.ayni.kit.idempotency.MovesMoney;
import org.ayni.kit.paging.Page;
import org.ayni.kit.paging.PageRequest;
import org.ayni.kit.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Contributions to a fund: planned, signed, received. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/funds")
@Tag(name = "Contributions", description = "What was promised to a fund, and what arrived")
public class ContributionResource {

    private final ContributionService contributions;

    ContributionResource(ContributionService contributions) {
        this.contributions = contributions;
    }

    /** One page of contributions. */
    @Schema(name = "ContributionPage")
    public record ContributionPage(
            List<Contribution> items, @Nullable String nextCursor) {}

    @POST
    @Path("/{id}/contributions")
    @MovesMoney
    @RolesAllowed({Roles.CREDIT_OFFICER, Roles.ADMIN})
    @APIResponseSchema(value = Contribution.class, responseCode = "201")
    @Operation(summary = "Plan a contribution", description = "A promise: memo until it is signed or received")
    public Response plan(@PathParam("id") UUID id, @NotNull @Valid PlanContribution command) {
        return contributions.plan(id, command).toResponse();
    }

    @POST
    @Path("/{id}/contributions/{contributionId}/signature")
    @MovesMoney
    @RolesAllowed({Roles.CREDIT_OFFICER, Roles.ADMIN})
    @APIResponseSchema(value = Contribution.class, responseCode = "200")
    @Operation(summary = "Sign a contribution", description = "A signed promise is receivable before it arrives")
    public Response sign(
            @PathParam("id") UUID id,
            @PathParam("contributionId") UUID contributionId,
            @NotNull @Valid SignContribution command) {
        return contributions.sign(id, contributionId, command).toResponse();
    }

    @POST
    @Path("/{id}/contributions/{contributionId}/receipt")
    @MovesMoney
    @RolesAllowed({Roles.CREDIT_OFFICER, Roles.ADMIN})
    @APIResponseSchema(value = Contribution.class, responseCode = "200")
    @Operation(summary = "Receive a contribution", description = "At most what was promised, once")
    public Response receive(
            @PathParam("id") UUID id,
            @PathParam("contributionId") UUID contributionId,
            @NotNull @Valid ReceiveContribution command) {
        return contributions.receive(id, contributionId, command).toResponse();
    }

    @GET
    @Path("/{id}/contributions")
    @RolesAllowed(Roles.ANY)
    @APIResponseSchema(ContributionPage.class)
    @Operation(summary = "List contributions", description = "Planned and received, oldest first")
    public Page<Contribution> list(@PathParam("id") UUID id, @BeanParam PageRequest page) {
        return contributions.list(id, page);
    }
}
