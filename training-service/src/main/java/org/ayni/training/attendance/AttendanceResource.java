package org.ayni.training.attendance;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.ayni.kit.http.Answer;
import org.ayni.kit.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/sessions/{id}/attendance}. */
@Path("/v1/sessions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Attendance", description = "Who was in each session, and who participated in an edition")
public class AttendanceResource {

    private final AttendanceService service;
    private final AttendanceRepository attendance;

    AttendanceResource(AttendanceService service, AttendanceRepository attendance) {
        this.service = service;
        this.attendance = attendance;
    }

    @POST
    @Path("/{id}/attendance")
    @RolesAllowed({Roles.PROGRAMME_OFFICER, Roles.TRAINER, Roles.INTEGRATION, Roles.ADMIN})
    @Operation(
            summary = "Record the attendance of a session",
            description = "One mark per person; a second one only as a correction with a reason; walk-ins are flagged")
    @APIResponseSchema(SheetView.class)
    public Response record(@PathParam("id") UUID id, @NotNull @Valid RecordAttendance command) {
        return service.record(id, command).toResponse();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.ANY)
    @Operation(summary = "Get a session", description = "With the marks that count; who has none is unknown")
    @APIResponseSchema(SheetView.class)
    public Response get(@PathParam("id") UUID id) {
        HeldSession session = attendance.get(id);
        return Answer.changed(session.version(), SheetView.of(session, attendance.marks(id)))
                .toResponse();
    }
}
