package org.ayni.credit.bureau;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
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
import org.ayni.kit.problem.CommonProblem;
import org.ayni.kit.problem.Problem;
import org.ayni.kit.security.Caller;
import org.ayni.kit.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Reports that a bank got from the bureau for itself. It sees its own. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/bureau-reports")
@Tag(name = "Bureau", description = "The risk bureau, asked first and with consent")
public class BureauReportResource {

    private final BureauDesk desk;
    private final BureauCheckService service;
    private final BureauChecks checks;
    private final Caller caller;

    BureauReportResource(BureauDesk desk, BureauCheckService service, BureauChecks checks, Caller caller) {
        this.desk = desk;
        this.service = service;
        this.checks = checks;
        this.caller = caller;
    }

    /**
     * What the bureau told the bank.
     *
     * @param rating A to F, or NOT_FOUND
     * @param evidenceHash SHA-256 of the report's file, in hex; the bank keeps the file
     */
    @Schema(name = "GiveBureauReport", examples = """
                    {"personId": "0197b7a0-0000-7000-8000-000000000004", "document": {"number": "4000011",
                    "department": "LP"}, "rating": "A", "listed": false, "lenders": 1, "debts": [{"lender": "Banco X",
                    "amount": {"amount": "500.00", "currency": "USD"}, "daysPastDue": 0}],
                    "retrievedOn": "2003-03-20",
                    "evidenceHash": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"}""")
    public record GiveBureauReport(
            @NotNull UUID personId,
            @NotNull @Valid Document document,

            @NotNull @Size(max = 9) @Pattern(regexp = "[A-F]|NOT_FOUND")
            String rating,

            @Nullable Boolean listed,
            @Nullable @Min(0) @Max(1000) Integer lenders,
            @Nullable @Size(max = 100) List<@NotNull @Valid Debt> debts,
            @NotNull LocalDate retrievedOn,

            @NotNull @Size(max = 64) @Pattern(regexp = "[0-9a-f]{64}")
            String evidenceHash) {}

    @POST
    @RolesAllowed(Roles.PARTNER_BANK)
    @APIResponseSchema(value = BureauCheck.class, responseCode = "201")
    @Operation(
            summary = "Give us a bureau report",
            description = "The bank's own; needs the consent CREDIT_BUREAU and the registered document as a check does")
    public Response give(@NotNull @Valid GiveBureauReport command) {
        UUID bank =
                caller.bank().orElseThrow(() -> CommonProblem.FORBIDDEN.problem("Sólo un banco", "Only for a bank"));
        return service.give(desk.clear(command.personId(), command.document()), command, bank)
                .toResponse();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.ANY)
    @Operation(summary = "Read a bank's bureau report", description = "A bank sees its own; without the document")
    public BureauCheck get(@PathParam("id") UUID id) {
        UUID bank = caller.bank().orElse(null);
        return checks.find(id)
                .filter(check -> check.source() == BureauCheck.Source.BANK_UPLOAD)
                .filter(check -> bank == null || bank.equals(check.bankId()))
                .orElseThrow(() -> Problem.notFound("bureau report", id));
    }
}
