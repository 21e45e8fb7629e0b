package org.ayni.credit.committee;

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
import java.time.LocalDate;
import java.util.UUID;
import org.ayni.credit.committee.CommitteeMember.CommitteeMemberPage;
import org.ayni.kit.paging.Page;
import org.ayni.kit.paging.PageRequest;
import org.ayni.kit.problem.Problem;
import org.ayni.kit.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The committees' seats. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/committee-members")
@Tag(name = "Committee", description = "Who sits on the committee that endorses a fund's applications")
public class CommitteeResource {

    private final CommitteeService service;
    private final CommitteeMembers members;

    CommitteeResource(CommitteeService service, CommitteeMembers members) {
        this.service = service;
        this.members = members;
    }

    /** A new seat. */
    @Schema(name = "SeatCommitteeMember", examples = """
                    {"fundId": "0197b7a0-0000-7000-8000-000000000002", "subject": "committee-1",
                    "joinedOn": "2003-01-02"}""")
    public record SeatCommitteeMember(
            @NotNull UUID fundId,
            @NotBlank @Size(max = 200) String subject,
            @Nullable UUID consortiumId,
            @NotNull LocalDate joinedOn) {}

    /** The end of a seat. */
    @Schema(name = "LeaveCommittee", examples = "{\"leftOn\": \"2003-06-30\"}")
    public record LeaveCommittee(@NotNull LocalDate leftOn) {}

    @POST
    @RolesAllowed(Roles.ADMIN)
    @APIResponseSchema(value = CommitteeMember.class, responseCode = "201")
    @Operation(
            summary = "Seat a committee member",
            description = "Once a fund has members, only they vote, and a no is final when a yes is out of reach")
    public Response seat(@NotNull @Valid SeatCommitteeMember command) {
        return service.seat(command).toResponse();
    }

    @POST
    @Path("/{id}/departure")
    @RolesAllowed(Roles.ADMIN)
    @APIResponseSchema(value = CommitteeMember.class, responseCode = "200")
    @Operation(summary = "End a seat", description = "Votes that were cast stay")
    public Response leave(@PathParam("id") UUID id, @NotNull @Valid LeaveCommittee command) {
        return service.leave(id, command).toResponse();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.CREDIT_OFFICER, Roles.CREDIT_COMMITTEE, Roles.AUDITOR, Roles.ADMIN})
    @Operation(summary = "Read a seat", description = "Who, on which fund's committee, from when to when")
    public CommitteeMember get(@PathParam("id") UUID id) {
        return members.find(id).orElseThrow(() -> Problem.notFound("committee member", id));
    }

    @GET
    @RolesAllowed({Roles.CREDIT_OFFICER, Roles.CREDIT_COMMITTEE, Roles.AUDITOR, Roles.ADMIN})
    @APIResponseSchema(CommitteeMemberPage.class)
    @Operation(summary = "List seats", description = "All, or those of one fund")
    public Page<CommitteeMember> list(@QueryParam("fundId") @Nullable UUID fundId, @BeanParam PageRequest page) {
        return Page.of(members.list(fundId, page), page, CommitteeMember::id, member -> member);
    }
}
