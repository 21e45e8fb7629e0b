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
import jakarta.ws.rs.QueryParam;
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

/** {@code /v1/surveys} and {@code /v1/survey-questions}. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Surveys", description = "What enterprises answered; no answer is never zero")
public class SurveyResource {

    private final SurveyService service;

    SurveyResource(SurveyService service) {
        this.service = service;
    }

    /** One page of surveys. */
    @Schema(name = "SurveyPage")
    public record SurveyPage(List<Survey> items, @Nullable String nextCursor) {}

    /** All questions. */
    @Schema(name = "SurveyQuestions")
    public record Questions(List<Question> items) {}

    @POST
    @Path("/surveys")
    @RolesAllowed(Roles.PROGRAMME_OFFICER)
    @Operation(
            summary = "Answer a survey",
            description =
                    "One per enterprise and round. Zero is a VALUE; REFUSED, UNKNOWN and NOT_APPLICABLE have none")
    @APIResponseSchema(value = Survey.class, responseCode = "201")
    public Response answer(@NotNull @Valid AnswerSurvey command) {
        return service.answer(command).toResponse();
    }

    @GET
    @Path("/surveys")
    @RolesAllowed(Roles.ANY)
    @Operation(summary = "List surveys", description = "Oldest first; the filters narrow together")
    @APIResponseSchema(SurveyPage.class)
    public Page<Survey> list(
            @QueryParam("externalId") @Nullable String externalId,
            @QueryParam("round") @Nullable String round,
            @QueryParam("enterpriseId") @Nullable UUID enterpriseId,
            @QueryParam("consortiumId") @Nullable UUID consortiumId,
            @BeanParam PageRequest page) {
        return service.list(externalId, round, enterpriseId, consortiumId, page);
    }

    @GET
    @Path("/surveys/{id}")
    @RolesAllowed(Roles.ANY)
    @Operation(summary = "Read a survey", description = "With its answers in the order they were given")
    @APIResponseSchema(Survey.class)
    public Response get(@PathParam("id") UUID id) {
        return service.get(id).toResponse();
    }

    @GET
    @Path("/survey-questions")
    @RolesAllowed(Roles.ANY)
    @Operation(summary = "List survey questions", description = "With kind and unit; in Spanish and English")
    public Questions questions() {
        return new Questions(service.questions());
    }
}
