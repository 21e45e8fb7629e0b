package org.ayni.training.practice;

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
import java.util.function.UnaryOperator;
import org.ayni.kit.paging.Page;
import org.ayni.kit.paging.PageRequest;
import org.ayni.kit.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** {@code /v1/practice-checks}. */
@Path("/v1/practice-checks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Practice checks", description = "Whether people apply what they learned, as somebody saw it")
public class PracticeResource {

    private final PracticeService service;
    private final PracticeRepository checks;

    PracticeResource(PracticeService service, PracticeRepository checks) {
        this.service = service;
        this.checks = checks;
    }

    /** One page of practice checks. */
    record PracticeCheckPage(
            List<PracticeCheck> items, @Nullable String nextCursor) {}

    @POST
    @RolesAllowed({Roles.PROGRAMME_OFFICER, Roles.TRAINER, Roles.VERIFIER, Roles.INTEGRATION, Roles.ADMIN})
    @Operation(summary = "Observe a practice", description = "A reason is needed unless the person applies it")
    @APIResponseSchema(value = PracticeCheck.class, responseCode = "201")
    public Response observe(@NotNull @Valid ObservePractice command) {
        return service.observe(command).toResponse();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.ANY)
    @Operation(summary = "Get a practice check", description = "One observation as recorded")
    public PracticeCheck get(@PathParam("id") UUID id) {
        return checks.get(id);
    }

    @GET
    @RolesAllowed(Roles.ANY)
    @Operation(summary = "List practice checks", description = "By person, enterprise or outcome; oldest first")
    @APIResponseSchema(PracticeCheckPage.class)
    public Page<PracticeCheck> list(
            @QueryParam("personId") @Nullable UUID personId,
            @QueryParam("enterpriseId") @Nullable UUID enterpriseId,
            @QueryParam("outcome") @Nullable Outcome outcome,
            @QueryParam("externalId")
                    @Parameter(description = "The caller's own id", schema = @Schema(maxLength = 100))
                    @Nullable
                    String externalId,
            @BeanParam PageRequest page) {
        PracticeRepository.Filter filter = new PracticeRepository.Filter(personId, enterpriseId, outcome, externalId);
        return Page.of(checks.list(filter, page), page, PracticeCheck::id, UnaryOperator.identity());
    }
}
