package org.ayni.consortia.survey;

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
import org.ayni.kit.paging.Page;
import org.ayni.kit.paging.PageRequest;
import org.ayni.kit.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** {@code /v1/survey-rounds}. */
@Path("/v1/survey-rounds")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Survey rounds", description = "The calendar of the survey")
public class SurveyRoundResource {

    private final SurveyRoundService service;

    SurveyRoundResource(SurveyRoundService service) {
        this.service = service;
    }

    /** One page of rounds. */
    @Schema(name = "SurveyRoundPage")
    public record SurveyRoundPage(
            List<SurveyRound> items, @Nullable String nextCursor) {}

    @POST
    @RolesAllowed(Roles.PROGRAMME_OFFICER)
    @Operation(summary = "Open a survey round", description = "A baseline or a follow-up, with its days")
    @APIResponseSchema(value = SurveyRound.class, responseCode = "201")
    public Response open(@NotNull @Valid OpenSurveyRound command) {
        return service.open(command).toResponse();
    }

    @GET
    @RolesAllowed(Roles.ANY)
    @Operation(summary = "List survey rounds", description = "In the order in which they were opened")
    @APIResponseSchema(SurveyRoundPage.class)
    public Page<SurveyRound> list(@BeanParam PageRequest page) {
        return service.list(page);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.ANY)
    @Operation(summary = "Read a survey round", description = "With its days")
    @APIResponseSchema(SurveyRound.class)
    public Response get(@PathParam("id") UUID id) {
        return service.get(id).toResponse();
    }
}
