package org.ayni.credit.prequalification;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.ayni.kit.money.Money;
import org.ayni.kit.problem.Problem;
import org.ayni.kit.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The eligibility rules without an application. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/eligibility-checks")
@Tag(name = "Eligibility", description = "Who may borrow, rule by rule, with reasons")
public class EligibilityCheckResource {

    private final EligibilityCheckService service;
    private final EligibilityChecks checks;

    EligibilityCheckResource(EligibilityCheckService service, EligibilityChecks checks) {
        this.service = service;
        this.checks = checks;
    }

    /**
     * Who is to be checked, for which loan.
     *
     * @param consortiumId instead of a person: everybody who works in its enterprises
     * @param after goes on after this person, as {@code next} of the check before it says
     * @param annualRatePercent the product's when left out
     * @param income of each person; what was told last when left out
     */
    @Schema(name = "CheckEligibility", examples = """
                    {"personId": "0197b7a0-0000-7000-8000-000000000004",
                    "enterpriseId": "0197b7a0-0000-7000-8000-000000000005",
                    "productId": "0197b7a0-0000-7000-8000-000000000003",
                    "amount": {"amount": "1031.00", "currency": "USD"}, "instalments": 12}""")
    public record CheckEligibility(
            @Nullable UUID personId,
            @Nullable UUID enterpriseId,
            @Nullable UUID consortiumId,
            @Nullable UUID after,
            @NotNull UUID productId,
            @Nullable UUID fundId,
            @Nullable UUID bankId,
            @NotNull @Valid Money amount,
            @NotNull @Min(1) @Max(600) Integer instalments,

            @Nullable @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 4)
            BigDecimal annualRatePercent,

            @Nullable @Valid MonthlyIncome income) {

        /** A monthly income with its date and where it is written. */
        @Schema(name = "MonthlyIncome")
        public record MonthlyIncome(
                @NotNull @Valid Money monthly,
                @NotNull LocalDate assessedOn,
                @NotBlank @Size(max = 300) String source) {}
    }

    @POST
    @RolesAllowed({Roles.CREDIT_OFFICER, Roles.PROGRAMME_OFFICER, Roles.ADMIN})
    @APIResponseSchema(value = EligibilityCheck.class, responseCode = "201")
    @Operation(
            summary = "Check who may borrow",
            description = "One person, or a consortium's people, 200 at a time; what is not known refers, never passes")
    public Response check(@NotNull @Valid CheckEligibility command) {
        return service.check(command).toResponse();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.CREDIT_OFFICER, Roles.CREDIT_COMMITTEE, Roles.PROGRAMME_OFFICER, Roles.AUDITOR, Roles.ADMIN})
    @Operation(summary = "Read an eligibility check", description = "As it was answered on its day")
    public EligibilityCheck get(@PathParam("id") UUID id) {
        return checks.find(id).orElseThrow(() -> Problem.notFound("eligibility check", id));
    }
}
