package org.ayni.credit.remittance;

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
import org.ayni.credit.remittance.Remittance.Direction;
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

/** What fund and bank owe each other changes hands. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/funds")
@Tag(name = "Remittances", description = "What fund and bank owe each other changes hands")
public class RemittanceResource {

    private final RemittanceService service;
    private final Remittances remittances;
    private final Caller caller;

    RemittanceResource(RemittanceService service, Remittances remittances, Caller caller) {
        this.service = service;
        this.remittances = remittances;
        this.caller = caller;
    }

    /** Money that went over. */
    @Schema(name = "Remit", examples = """
                    {"bankId": "0192f0c4-0000-7000-8000-000000000044", "direction": "FROM_BANK",
                    "amount": {"amount": "116.66", "currency": "USD"}, "remittedOn": "2004-03-15",
                    "bankReference": "T-0001"}""")
    public record Remit(
            @NotNull UUID bankId,
            @NotNull Direction direction,
            @NotNull @Valid Money amount,
            @NotNull LocalDate remittedOn,
            @NotBlank @Size(max = 100) String bankReference) {}

    /** One page of remittances. */
    @Schema(name = "RemittancePage")
    public record RemittancePage(
            List<Remittance> items, @Nullable String nextCursor) {}

    @POST
    @Path("/{id}/remittances")
    @MovesMoney
    @RolesAllowed(Roles.CREDIT_OFFICER)
    @APIResponseSchema(value = Remittance.class, responseCode = "201")
    @Operation(summary = "Record a remittance", description = "At most what is owed in that direction")
    public Response remit(@PathParam("id") UUID id, @NotNull @Valid Remit command) {
        return service.remit(id, command).toResponse();
    }

    @GET
    @Path("/{id}/remittances")
    @RolesAllowed(Roles.ANY)
    @APIResponseSchema(RemittancePage.class)
    @Operation(summary = "List the remittances of a fund", description = "Oldest first; a bank sees its own")
    public Page<Remittance> list(@PathParam("id") UUID id, @BeanParam PageRequest page) {
        return Page.of(
                remittances.list(id, caller.bank().orElse(null), page), page, Remittance::id, remittance -> remittance);
    }
}
