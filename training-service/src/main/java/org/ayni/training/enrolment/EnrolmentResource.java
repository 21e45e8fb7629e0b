package org.ayni.training.enrolment;

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
import org.ayni.training.edition.EditionRepository;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** {@code /v1/editions/{id}/enrolments}. */
@Path("/v1/editions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Enrolments", description = "Places in editions and their waiting lists")
public class EnrolmentResource {

    private final EnrolmentService service;
    private final EnrolmentRepository enrolments;
    private final EditionRepository editions;

    EnrolmentResource(EnrolmentService service, EnrolmentRepository enrolments, EditionRepository editions) {
        this.service = service;
        this.enrolments = enrolments;
        this.editions = editions;
    }

    /** One page of enrolments. */
    record EnrolmentPage(
            List<EnrolmentView> items, @Nullable String nextCursor) {}

    @POST
    @Path("/{id}/enrolments")
    @RolesAllowed({Roles.PROGRAMME_OFFICER, Roles.TRAINER, Roles.INTEGRATION, Roles.ADMIN})
    @Operation(
            summary = "Enrol people",
            description = "One or up to 200, in order; whoever finds no place waits. The result is told per person")
    @APIResponseSchema(EnrolmentResults.class)
    public Response enrol(@PathParam("id") UUID id, @NotNull @Valid EnrolPeople command) {
        return service.enrol(id, command).toResponse();
    }

    @POST
    @Path("/{id}/enrolments/{enrolmentId}/withdrawal")
    @RolesAllowed({Roles.PROGRAMME_OFFICER, Roles.TRAINER, Roles.ADMIN})
    @Operation(summary = "Withdraw an enrolment", description = "The first on the waiting list gets the place")
    @APIResponseSchema(EnrolmentView.class)
    public Response withdraw(
            @PathParam("id") UUID id,
            @PathParam("enrolmentId") UUID enrolmentId,
            @NotNull @Valid WithdrawEnrolment command) {
        return service.withdraw(id, enrolmentId, command).toResponse();
    }

    @GET
    @Path("/{id}/enrolments/{enrolmentId}")
    @RolesAllowed(Roles.ANY)
    @Operation(summary = "Get an enrolment", description = "One person's place or place on the waiting list")
    @APIResponseSchema(EnrolmentView.class)
    public Response get(@PathParam("id") UUID id, @PathParam("enrolmentId") UUID enrolmentId) {
        Enrolment enrolment = enrolments.get(id, enrolmentId);
        return Answer.changed(enrolment.version(), EnrolmentView.of(enrolment)).toResponse();
    }

    @GET
    @Path("/{id}/enrolments")
    @RolesAllowed(Roles.ANY)
    @Operation(summary = "List enrolments", description = "Of one edition, in the order of asking")
    @APIResponseSchema(EnrolmentPage.class)
    public Page<EnrolmentView> list(
            @PathParam("id") UUID id,
            @QueryParam("status") Enrolment.@Nullable Status status,
            @BeanParam PageRequest page) {
        editions.get(id);
        return Page.of(enrolments.list(id, status, page), page, Enrolment::id, EnrolmentView::of);
    }
}
