package org.ayni.reporting.projection;

import jakarta.annotation.security.RolesAllowed;
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
import java.util.function.UnaryOperator;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.ayni.kit.intake.EventDecoder;
import org.ayni.kit.intake.ReceivedEvent;
import org.ayni.kit.paging.Page;
import org.ayni.kit.paging.PageRequest;
import org.ayni.kit.security.Roles;
import org.ayni.reporting.projection.DeadLetterService.DeadLetter;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** {@code /v1/dead-letters}. */
@Path("/v1/dead-letters")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Projections", description = "How far reporting follows the other services")
public class DeadLetterResource {

    private final DeadLetterService service;
    private final TopicRecords topics;
    private final EventDecoder decoder;

    DeadLetterResource(DeadLetterService service, TopicRecords topics, EventDecoder decoder) {
        this.service = service;
        this.topics = topics;
        this.decoder = decoder;
    }

    /** One page of dead letters. */
    record DeadLetterPage(List<DeadLetter> items, @Nullable String nextCursor) {}

    @GET
    @RolesAllowed({Roles.AUDITOR, Roles.ADMIN})
    @Operation(summary = "List dead letters", description = "Records that could not be decoded, oldest first")
    @APIResponseSchema(DeadLetterPage.class)
    public Page<DeadLetter> list(@BeanParam PageRequest page) {
        return Page.of(service.list(page), page, DeadLetter::id, UnaryOperator.identity());
    }

    @POST
    @Path("/{id}/redrive")
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary = "Take a dead letter in",
            description = "Reads the record again, with what this version can decode, and takes it in once")
    @APIResponseSchema(DeadLetter.class)
    public Response redrive(@PathParam("id") UUID id) {
        DeadLetter letter = service.get(id);
        ConsumerRecord<String, byte[]> sent = topics.at(letter.topic(), letter.partition(), letter.recordOffset())
                .orElseThrow(() -> ProjectionProblem.RECORD_GONE.problem(letter.topic(), letter.topic()));
        return service.redrive(id, decoded(sent)).toResponse();
    }

    private ReceivedEvent decoded(ConsumerRecord<String, byte[]> sent) {
        try {
            return decoder.decode(sent);
        } catch (EventDecoder.Undecodable still) {
            String reason = String.valueOf(still.getMessage());
            throw ProjectionProblem.STILL_UNDECODABLE.problem(reason, reason);
        }
    }
}
