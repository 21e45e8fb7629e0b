package org.ayni.consortia.person;

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

/** {@code /v1/people}. */
@Path("/v1/people")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "People", description = "People; their documents and phones are masked")
public class PersonResource {

    private final PersonService service;

    PersonResource(PersonService service) {
        this.service = service;
    }

    /** One page of people. */
    @Schema(name = "PersonPage")
    public record PersonPage(
            List<PersonView> items, @Nullable String nextCursor) {}

    /** The people that were found. */
    @Schema(name = "PeopleFound")
    public record PeopleFound(List<PersonView> items) {}

    @POST
    @RolesAllowed(Roles.PROGRAMME_OFFICER)
    @Operation(
            summary = "Register a person",
            description = "The same document, however it is spelt, is 409 duplicate-document with the person's id")
    @APIResponseSchema(value = PersonView.class, responseCode = "201")
    public Response register(@NotNull @Valid RegisterPerson command) {
        return service.register(command).toResponse();
    }

    @GET
    @RolesAllowed({
        Roles.PROGRAMME_OFFICER,
        Roles.CREDIT_OFFICER,
        Roles.CREDIT_COMMITTEE,
        Roles.TRAINER,
        Roles.VERIFIER,
        Roles.AUDITOR,
        Roles.INTEGRATION,
        Roles.ADMIN
    })
    @Operation(
            summary = "List people",
            description = "Oldest first, masked; not for banks, which know their own clients")
    @APIResponseSchema(PersonPage.class)
    public Page<PersonView> list(@QueryParam("externalId") @Nullable String externalId, @BeanParam PageRequest page) {
        return service.list(externalId, page);
    }

    @GET
    @Path("/{id: [0-9a-fA-F-]+}") // else GET of /lookups would read a person: 404 instead of 405
    @RolesAllowed({
        Roles.PROGRAMME_OFFICER,
        Roles.CREDIT_OFFICER,
        Roles.CREDIT_COMMITTEE,
        Roles.TRAINER,
        Roles.VERIFIER,
        Roles.AUDITOR,
        Roles.INTEGRATION,
        Roles.ADMIN
    })
    @Operation(summary = "Read a person", description = "Document and phone are masked to their last three characters")
    @APIResponseSchema(PersonView.class)
    public Response get(@PathParam("id") UUID id) {
        return service.get(id).toResponse();
    }

    @GET
    @Path("/{id}/document")
    @RolesAllowed(Roles.PROGRAMME_OFFICER)
    @Operation(summary = "Read a document", description = "Document and phone in clear; every reading is audited")
    public PersonView.InClear readDocument(@PathParam("id") UUID id) {
        return service.readDocument(id);
    }

    @POST
    @Path("/lookups")
    @RolesAllowed({Roles.PROGRAMME_OFFICER, Roles.CREDIT_OFFICER})
    @Operation(
            summary = "Look people up",
            description = "By exactly a document or a phone, in the body; the answers are masked")
    public PeopleFound lookUp(@NotNull @Valid LookUpPeople command) {
        return new PeopleFound(service.lookUp(command));
    }
}
