package org.ayni.credit.allotment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ayni.kit.idempotency.MovesMoney;
import org.ayni.kit.money.Money;
import org.ayni.kit.paging.Page;
import org.ayni.kit.paging.PageRequest;
import org.ayni.kit.security.Caller;
import org.ayni.kit.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The fund's cash that is there to be lent at a bank. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/funds")
@Tag(name = "Allotments", description = "The fund's own cash for lending at a bank, under CO_FUNDED")
public class AllotmentResource {

    private final AllotmentService service;
    private final Allotments allotments;
    private final Caller caller;

    AllotmentResource(AllotmentService service, Allotments allotments, Caller caller) {
        this.service = service;
        this.allotments = allotments;
        this.caller = caller;
    }

    /**
     * Cash to allot.
     *
     * @param amount below zero takes it back, as far as loans do not need it
     */
    @Schema(name = "Allot", examples = """
                    {"bankId": "0192f0c4-0000-7000-8000-000000000044", "amount": {"amount": "10000.00",
                    "currency": "USD"}, "allottedOn": "2003-03-03", "reason": "Acta 3/2003"}""")
    public record Allot(
            @NotNull UUID bankId,
            @NotNull @Valid Money amount,
            @NotNull LocalDate allottedOn,
            @NotBlank @Size(max = 300) String reason) {}

    /** One page of allotments. */
    @Schema(name = "AllotmentPage")
    public record AllotmentPage(
            List<Allotment> items, @Nullable String nextCursor) {}

    @POST
    @Path("/{id}/allotments")
    @MovesMoney
    @RolesAllowed({Roles.CREDIT_OFFICER, Roles.ADMIN})
    @APIResponseSchema(value = Allotment.class, responseCode = "201")
    @Operation(
            summary = "Allot cash to lending at a bank",
            description = "Cash that is there and not allotted yet; below zero takes back what no loan needs")
    public Response allot(@PathParam("id") UUID id, @NotNull @Valid Allot command) {
        return service.allot(id, command).toResponse();
    }

    @GET
    @Path("/{id}/allotments")
    @RolesAllowed(Roles.ANY)
    @APIResponseSchema(AllotmentPage.class)
    @Operation(summary = "List the allotments of a fund", description = "Oldest first; a bank sees its own")
    public Page<Allotment> list(@PathParam("id") UUID id, @BeanParam PageRequest page) {
        return Page.of(
                allotments.list(id, caller.bank().orElse(null), page), page, Allotment::id, allotment -> allotment);
    }
}
