package org.ayni.credit.bureau;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
import org.ayni.kit.problem.Problem;
import org.ayni.kit.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Questions to the risk bureau. A bank asks its own way; what we asked is not its to see. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/bureau-checks")
@Tag(name = "Bureau", description = "The risk bureau, asked first and with consent")
public class BureauCheckResource {

    private final BureauDesk desk;
    private final BureauChecks checks;

    BureauCheckResource(BureauDesk desk, BureauChecks checks) {
        this.desk = desk;
        this.checks = checks;
    }

    /** A question about a person; the document must be the registered one. */
    @Schema(name = "RequestBureauCheck", examples = """
                    {"personId": "0197b7a0-0000-7000-8000-000000000004", "document": {"number": "4000011",
                    "department": "LP"},
                    "purpose": "LOAN_APPLICATION"}""")
    public record RequestBureauCheck(
            @NotNull UUID personId,
            @NotNull @Valid Document document,

            @NotNull @Size(max = 20) @Pattern(regexp = "LOAN_APPLICATION|PRE_QUALIFICATION")
            String purpose) {}

    /** One page of checks. */
    @Schema(name = "BureauCheckPage")
    public record BureauCheckPage(
            List<BureauCheck> items, @Nullable String nextCursor) {}

    @POST
    @RolesAllowed({Roles.CREDIT_OFFICER, Roles.ADMIN})
    @APIResponseSchema(value = BureauCheck.class, responseCode = "201")
    @Operation(
            summary = "Ask the bureau about a person",
            description = "Needs the consent CREDIT_BUREAU; a bureau that is down is kept as UNAVAILABLE")
    public Response check(@NotNull @Valid RequestBureauCheck command) {
        return desk.check(command).toResponse();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.CREDIT_OFFICER, Roles.CREDIT_COMMITTEE, Roles.AUDITOR, Roles.ADMIN})
    @Operation(summary = "Read a bureau check", description = "Without the document and the raw answer")
    public BureauCheck get(@PathParam("id") UUID id) {
        return checks.find(id).orElseThrow(() -> Problem.notFound("bureau check", id));
    }

    @GET
    @RolesAllowed({Roles.CREDIT_OFFICER, Roles.CREDIT_COMMITTEE, Roles.AUDITOR, Roles.ADMIN})
    @APIResponseSchema(BureauCheckPage.class)
    @Operation(summary = "List bureau checks", description = "All, or those about one person")
    public Page<BureauCheck> list(@QueryParam("personId") @Nullable UUID personId, @BeanParam PageRequest page) {
        return Page.of(checks.list(personId, page), page, BureauCheck::id, check -> check);
    }
}
