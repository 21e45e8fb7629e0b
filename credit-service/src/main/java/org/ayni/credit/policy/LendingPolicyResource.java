package org.ayni.credit.policy;

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
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ayni.credit.approval.ApprovalView;
import org.ayni.kit.idempotency.MovesMoney;
import org.ayni.kit.paging.Page;
import org.ayni.kit.paging.PageRequest;
import org.ayni.kit.problem.Problem;
import org.ayni.kit.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The numbers under which applications are decided. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/lending-policies")
@Tag(name = "Lending policy", description = "The numbers under which applications are taken and decided")
public class LendingPolicyResource {

    private final LendingPolicyService service;
    private final LendingPolicies policies;

    LendingPolicyResource(LendingPolicyService service, LendingPolicies policies) {
        this.service = service;
        this.policies = policies;
    }

    /** A policy from a day on, for one product or for all. */
    @Schema(name = "ChangeLendingPolicy", examples = """
                    {"productId": "0197b7a0-0000-7000-8000-000000000003", "effectiveOn": "2003-04-01", "terms":
                    {"applicationDays": 90, "ineligibleDays": 30, "bureauFreshDays": 30, "maximumOpenLoans": 2,
                    "maximumDaysPastDue": 30, "collateralAbove": {"amount": "10000.00", "currency": "USD"},
                    "collateralPercent": "100", "voteRanges": [{"upTo": {"amount": "5000.00", "currency": "USD"},
                    "votesRequired": 2}], "borrowingLegalForms": ["COOPERATIVE"], "source": "ASSUMPTION"}}""")
    public record ChangeLendingPolicy(
            @Nullable UUID productId,
            @NotNull LocalDate effectiveOn,
            @NotNull @Valid LendingPolicy.Terms terms) {}

    /** One page of policies. */
    @Schema(name = "LendingPolicyPage")
    public record LendingPolicyPage(
            List<LendingPolicy> items, @Nullable String nextCursor) {}

    @POST
    @MovesMoney
    @RolesAllowed({Roles.CREDIT_OFFICER, Roles.ADMIN})
    @APIResponseSchema(value = ApprovalView.class, responseCode = "201")
    @Operation(
            summary = "Ask for a change of the lending policy",
            description = "Takes effect when another person confirms the approval request")
    public Response change(@NotNull @Valid ChangeLendingPolicy command) {
        return service.change(command).toResponse();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.ANY)
    @Operation(summary = "Read a lending policy", description = "With its numbers and their source")
    public LendingPolicy get(@PathParam("id") UUID id) {
        return policies.find(id).orElseThrow(() -> Problem.notFound("lending policy", id));
    }

    @GET
    @RolesAllowed(Roles.ANY)
    @APIResponseSchema(LendingPolicyPage.class)
    @Operation(summary = "List lending policies", description = "All that ever were, or those of one product")
    public Page<LendingPolicy> list(@QueryParam("productId") @Nullable UUID productId, @BeanParam PageRequest page) {
        return Page.of(policies.list(productId, page), page, LendingPolicy::id, policy -> policy);
    }
}
