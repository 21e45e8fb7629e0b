package org.ayni.training.edition;

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

/** {@code /v1/editions}: life cycle and sessions. */
@Path("/v1/editions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Editions", description = "Holdings of courses, their life and their sessions")
public class EditionResource {

    private final EditionService service;
    private final EditionRepository editions;

    EditionResource(EditionService service, EditionRepository editions) {
        this.service = service;
        this.editions = editions;
    }

    /** One page of editions. */
    record EditionPage(List<EditionView> items, @Nullable String nextCursor) {}

    @POST
    @RolesAllowed({Roles.PROGRAMME_OFFICER, Roles.TRAINER, Roles.ADMIN})
    @Operation(summary = "Plan an edition", description = "With its sessions in the same request where they are known")
    @APIResponseSchema(value = EditionView.class, responseCode = "201")
    public Response plan(@NotNull @Valid PlanEdition command) {
        return service.plan(command).toResponse();
    }

    @POST
    @Path("/{id}/sessions")
    @RolesAllowed({Roles.PROGRAMME_OFFICER, Roles.TRAINER, Roles.ADMIN})
    @Operation(summary = "Schedule a session", description = "Sessions together stay within the planned hours")
    @APIResponseSchema(value = EditionView.SessionView.class, responseCode = "201")
    public Response schedule(@PathParam("id") UUID id, @NotNull @Valid EditionSteps.Schedule command) {
        return service.schedule(id, command).toResponse();
    }

    @POST
    @Path("/{id}/opening")
    @RolesAllowed({Roles.PROGRAMME_OFFICER, Roles.TRAINER, Roles.ADMIN})
    @Operation(summary = "Open an edition", description = "It takes enrolments from then on")
    @APIResponseSchema(EditionView.class)
    public Response open(@PathParam("id") UUID id, @NotNull @Valid EditionSteps.Open command) {
        return service.open(id, command).toResponse();
    }

    @POST
    @Path("/{id}/start")
    @RolesAllowed({Roles.PROGRAMME_OFFICER, Roles.TRAINER, Roles.ADMIN})
    @Operation(summary = "Start an edition", description = "Attendance can be recorded from then on")
    @APIResponseSchema(EditionView.class)
    public Response start(@PathParam("id") UUID id, @NotNull @Valid EditionSteps.Start command) {
        return service.start(id, command).toResponse();
    }

    @POST
    @Path("/{id}/closing")
    @RolesAllowed({Roles.PROGRAMME_OFFICER, Roles.TRAINER, Roles.ADMIN})
    @Operation(summary = "Close an edition", description = "Only corrections and certificates come after it")
    @APIResponseSchema(EditionView.class)
    public Response close(@PathParam("id") UUID id, @NotNull @Valid EditionSteps.Close command) {
        return service.close(id, command).toResponse();
    }

    @POST
    @Path("/{id}/cancellation")
    @RolesAllowed({Roles.PROGRAMME_OFFICER, Roles.ADMIN})
    @Operation(summary = "Cancel an edition", description = "What was attended stays attended")
    @APIResponseSchema(EditionView.class)
    public Response cancel(@PathParam("id") UUID id, @NotNull @Valid EditionSteps.Cancel command) {
        return service.cancel(id, command).toResponse();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.ANY)
    @Operation(summary = "Get an edition", description = "With its sessions and what its state allows")
    @APIResponseSchema(EditionView.class)
    public Response get(@PathParam("id") UUID id) {
        Edition edition = editions.get(id);
        return Answer.changed(edition.version(), EditionView.of(edition)).toResponse();
    }

    @GET
    @RolesAllowed(Roles.ANY)
    @Operation(summary = "List editions", description = "With their sessions, oldest first")
    @APIResponseSchema(EditionPage.class)
    public Page<EditionView> list(
            @QueryParam("courseId") @Nullable UUID courseId,
            @QueryParam("consortiumId") @Nullable UUID consortiumId,
            @QueryParam("status") @Nullable EditionStatus status,
            @QueryParam("externalId")
                    @Parameter(description = "The caller's own id", schema = @Schema(maxLength = 100))
                    @Nullable
                    String externalId,
            @BeanParam PageRequest page) {
        EditionRepository.Filter filter = new EditionRepository.Filter(courseId, consortiumId, status, externalId);
        return Page.of(editions.list(filter, page), page, Edition::id, EditionView::of);
    }
}
