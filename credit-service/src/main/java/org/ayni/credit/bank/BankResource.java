package org.ayni.credit.bank;

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

/** The register of partner banks. A bank's own token sees its own row only. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/banks")
@Tag(name = "Banks", description = "The partner banks that hold deposits and lend")
public class BankResource {

    private final BankService banks;

    BankResource(BankService banks) {
        this.banks = banks;
    }

    /** A bank to register. */
    @Schema(name = "RegisterBank", examples = "{\"externalId\": \"BANK-1\", \"name\": \"Banco Socio\"}")
    public record RegisterBank(
            @Nullable @Size(min = 1, max = 100) String externalId,
            @NotBlank @Size(max = 200) String name) {}

    /** A partner bank. */
    @Schema(name = "Bank")
    public record BankView(UUID id, @Nullable String externalId, String name) {}

    /** One page of banks. */
    @Schema(name = "BankPage")
    public record BankPage(List<BankView> items, @Nullable String nextCursor) {}

    @POST
    @RolesAllowed({Roles.CREDIT_OFFICER, Roles.ADMIN})
    @APIResponseSchema(value = BankView.class, responseCode = "201")
    @Operation(summary = "Register a bank", description = "Its id is what the bank's tokens carry as bank_id")
    public Response register(@NotNull @Valid RegisterBank command) {
        return banks.register(command).toResponse();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.ANY)
    @Operation(summary = "Read a bank", description = "Another bank's row does not exist for a bank")
    public BankView get(@PathParam("id") UUID id) {
        return banks.get(id);
    }

    @GET
    @RolesAllowed(Roles.ANY)
    @APIResponseSchema(BankPage.class)
    @Operation(summary = "List banks", description = "Oldest first")
    public Page<BankView> list(@QueryParam("externalId") @Nullable String externalId, @BeanParam PageRequest page) {
        return banks.list(externalId, page);
    }
}
