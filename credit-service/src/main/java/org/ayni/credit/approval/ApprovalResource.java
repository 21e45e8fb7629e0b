package org.ayni.credit.approval;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.ayni.credit.approval.ApprovalView.ApprovalPage;
import org.ayni.credit.approval.AskedApprovals.Filter;
import org.ayni.kit.http.Answer;
import org.ayni.kit.idempotency.MovesMoney;
import org.ayni.kit.paging.Page;
import org.ayni.kit.paging.PageRequest;
import org.ayni.kit.problem.Problem;
import org.ayni.kit.security.Caller;
import org.ayni.kit.security.Roles;
import org.ayni.kit.time.BusinessClock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Commands that wait for a second person. A bank sees those that concern it. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/approval-requests")
@Tag(name = "Four eyes", description = "Commands that one person asks for and another confirms")
public class ApprovalResource {

    private final ApprovalService service;
    private final AskedApprovals asked;
    private final Caller caller;
    private final BusinessClock clock;
    private final ObjectMapper json;

    ApprovalResource(
            ApprovalService service, AskedApprovals asked, Caller caller, BusinessClock clock, ObjectMapper json) {
        this.service = service;
        this.asked = asked;
        this.caller = caller;
        this.clock = clock;
        this.json = json;
    }

    /** The second person's yes. */
    @Schema(name = "ConfirmApprovalRequest", examples = "{\"note\": \"Revisado con el expediente\"}")
    public record Confirm(@Nullable @Size(max = 500) String note) {}

    /** The second person's no, or a withdrawal, with its reason. */
    @Schema(name = "RefuseApprovalRequest", examples = "{\"reason\": \"Falta la evidencia\"}")
    public record Refuse(@NotBlank @Size(max = 500) String reason) {}

    @POST
    @Path("/{id}/confirmation")
    @MovesMoney
    @RolesAllowed({Roles.CREDIT_OFFICER, Roles.CREDIT_COMMITTEE, Roles.PARTNER_BANK, Roles.ADMIN})
    @APIResponseSchema(value = ApprovalView.class, responseCode = "200")
    @Operation(
            summary = "Confirm a request",
            description = "By another person with one of the kind's roles; all rules run again, then it is done")
    public Response confirm(@PathParam("id") UUID id, @NotNull @Valid Confirm command) {
        return service.confirm(id, command).toResponse();
    }

    @POST
    @Path("/{id}/refusal")
    @MovesMoney
    @RolesAllowed({Roles.CREDIT_OFFICER, Roles.CREDIT_COMMITTEE, Roles.PARTNER_BANK, Roles.ADMIN})
    @APIResponseSchema(value = ApprovalView.class, responseCode = "200")
    @Operation(summary = "Refuse a request", description = "From the one who asked it is a withdrawal")
    public Response refuse(@PathParam("id") UUID id, @NotNull @Valid Refuse command) {
        return service.refuse(id, command).toResponse();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.ANY)
    @APIResponseSchema(ApprovalView.class)
    @Operation(summary = "Read a request", description = "With the command that waits")
    public Response get(@PathParam("id") UUID id) {
        UUID bank = caller.bank().orElse(null);
        ApprovalRequest request = asked.find(id)
                .filter(found -> bank == null || bank.equals(found.bankId()))
                .orElseThrow(() -> Problem.notFound("approval request", id));
        return Answer.changed(request.version(), view(request)).toResponse();
    }

    @GET
    @RolesAllowed(Roles.ANY)
    @APIResponseSchema(ApprovalPage.class)
    @Operation(summary = "List requests", description = "Oldest first; by state, kind or subject")
    public Page<ApprovalView> list(
            @QueryParam("status") @Nullable ApprovalStatus status,
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("subjectId") @Nullable UUID subjectId,
            @BeanParam PageRequest page) {
        Filter filter = new Filter(status, kind, subjectId, caller.bank().orElse(null));
        return Page.of(asked.list(filter, page), page, ApprovalRequest::id, this::view);
    }

    private ApprovalView view(ApprovalRequest request) {
        return ApprovalView.of(request, clock.today(), json, null);
    }
}
