package org.ayni.training.plan;

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

/** {@code /v1/plans}. */
@Path("/v1/plans")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Plans", description = "Training plans of the consortia: needs, courses, hours, planned and actual dates")
public class PlanResource {

    private final PlanService service;
    private final PlanRepository plans;

    PlanResource(PlanService service, PlanRepository plans) {
        this.service = service;
        this.plans = plans;
    }

    /** One page of plans. */
    record PlanPage(List<PlanView> items, @Nullable String nextCursor) {}

    @POST
    @RolesAllowed({Roles.PROGRAMME_OFFICER, Roles.ADMIN})
    @Operation(summary = "Draw up a plan", description = "Each need of the consortium with the course that answers it")
    @APIResponseSchema(value = PlanView.class, responseCode = "201")
    public Response drawUp(@NotNull @Valid DrawUpPlan command) {
        return service.drawUp(command).toResponse();
    }

    @POST
    @Path("/{id}/approval")
    @RolesAllowed({Roles.PROGRAMME_OFFICER, Roles.ADMIN})
    @Operation(summary = "Approve a plan", description = "Four eyes: not by the one who drew it up")
    @APIResponseSchema(PlanView.class)
    public Response approve(@PathParam("id") UUID id, @NotNull @Valid ApprovePlan command) {
        return service.approve(id, command).toResponse();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.ANY)
    @Operation(summary = "Get a plan", description = "The plan with actual dates and slippage of each line")
    @APIResponseSchema(PlanView.class)
    public Response get(@PathParam("id") UUID id) {
        Plan plan = plans.get(id);
        return Answer.changed(plan.version(), PlanView.of(plan)).toResponse();
    }

    @GET
    @RolesAllowed(Roles.ANY)
    @Operation(summary = "List plans", description = "All plans or those of one consortium, oldest first")
    @APIResponseSchema(PlanPage.class)
    public Page<PlanView> list(
            @QueryParam("consortiumId") @Nullable UUID consortiumId,
            @QueryParam("externalId")
                    @Parameter(description = "The caller's own id", schema = @Schema(maxLength = 100))
                    @Nullable
                    String externalId,
            @BeanParam PageRequest page) {
        return Page.of(plans.list(consortiumId, externalId, page), page, Plan::id, PlanView::of);
    }
}
