package org.ayni.training.attendance;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ayni.kit.paging.Page;
import org.ayni.kit.paging.PageRequest;
import org.ayni.kit.security.Roles;
import org.ayni.training.edition.Edition;
import org.ayni.training.edition.EditionRepository;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** {@code /v1/editions/{id}/participations}: what follows for an edition from the marks of its sessions. */
@Path("/v1/editions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Attendance", description = "Who was in each session, and who participated in an edition")
public class ParticipationResource {

    private final Participations participations;
    private final EditionRepository editions;

    ParticipationResource(Participations participations, EditionRepository editions) {
        this.participations = participations;
        this.editions = editions;
    }

    /** One page of participations. */
    record ParticipationPage(
            List<ParticipationView> items, @Nullable String nextCursor) {}

    /**
     * A participation as answered.
     *
     * @param plannedHours from the enrolment on; all of the edition for a walk-in
     * @param attendancePercent null when no hours were planned after the enrolment
     */
    @Schema(name = "Participation")
    record ParticipationView(
            UUID personId,
            boolean walkIn,
            @Nullable LocalDate enrolledOn,
            int sessionsPresent,
            BigDecimal hoursPresent,
            BigDecimal plannedHours,
            @Nullable BigDecimal attendancePercent,
            @Nullable BigDecimal bestStillPossiblePercent,
            BigDecimal minimumAttendancePercent,
            boolean reachesMinimum) {

        static ParticipationView of(Participation participation, Edition edition) {
            BigDecimal minimum = edition.terms().minimumAttendancePercent();
            return new ParticipationView(
                    participation.personId(),
                    participation.isWalkIn(),
                    participation.enrolledOn(),
                    participation.sessionsPresent(),
                    participation.hoursPresent(),
                    participation.plannedHours(),
                    participation.attendancePercent(),
                    participation.bestStillPossiblePercent(edition.status().isOver()),
                    minimum,
                    participation.reaches(minimum));
        }
    }

    @GET
    @Path("/{id}/participations")
    @RolesAllowed(Roles.ANY)
    @Operation(
            summary = "List the participations in an edition",
            description = "Everybody who was in at least one session, with the attendance percentages, by person id")
    @APIResponseSchema(ParticipationPage.class)
    public Page<ParticipationView> list(@PathParam("id") UUID id, @BeanParam PageRequest page) {
        Edition edition = editions.get(id);
        return Page.of(
                participations.list(edition, page),
                page,
                Participation::personId,
                participation -> ParticipationView.of(participation, edition));
    }
}
