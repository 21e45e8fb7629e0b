package org.ayni.training.trainer;

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

/** {@code /v1/trainers}. */
@Path("/v1/trainers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Trainers", description = "Practitioners, academics and peers")
public class TrainerResource {

    private final TrainerService service;
    private final TrainerRepository trainers;

    TrainerResource(TrainerService service, TrainerRepository trainers) {
        this.service = service;
        this.trainers = trainers;
    }

    /** One page of trainers. */
    record TrainerPage(List<Trainer> items, @Nullable String nextCursor) {}

    @POST
    @RolesAllowed({Roles.PROGRAMME_OFFICER, Roles.ADMIN})
    @Operation(summary = "Register a trainer", description = "A peer is a registered person and is named as such")
    @APIResponseSchema(value = Trainer.class, responseCode = "201")
    public Response register(@NotNull @Valid RegisterTrainer command) {
        return service.register(command).toResponse();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.ANY)
    @Operation(summary = "Get a trainer", description = "One trainer of the register")
    public Trainer get(@PathParam("id") UUID id) {
        return trainers.get(id);
    }

    @GET
    @RolesAllowed(Roles.ANY)
    @Operation(summary = "List trainers", description = "The register, oldest first")
    @APIResponseSchema(TrainerPage.class)
    public Page<Trainer> list(
            @QueryParam("profile") @Nullable TrainerProfile profile,
            @QueryParam("externalId")
                    @Parameter(description = "The caller's own id", schema = @Schema(maxLength = 100))
                    @Nullable
                    String externalId,
            @BeanParam PageRequest page) {
        return Page.of(trainers.list(profile, externalId, page), page, Trainer::id, UnaryOperator.identity());
    }
}
