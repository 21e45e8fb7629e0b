package org.ayni.credit.provision;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.ayni.kit.security.Roles;
import org.ayni.kit.time.BusinessClock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** How much of its cover the fund sets aside, by rating. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/provision-rates")
@Tag(name = "Provision rates", description = "What the fund sets aside for each rating, from which day on")
public class ProvisionRateResource {

    private final ProvisionRateService service;
    private final ProvisionRates rates;
    private final BusinessClock clock;

    ProvisionRateResource(ProvisionRateService service, ProvisionRates rates, BusinessClock clock) {
        this.service = service;
        this.rates = rates;
        this.clock = clock;
    }

    /** One rate. */
    @Schema(name = "ProvisionRate", examples = """
                    {"rating": "B", "percent": "5", "effectiveOn": "2030-01-01", "source": "ASSUMPTION"}""")
    public record ProvisionRate(
            @NotNull @Size(max = 1) @Pattern(regexp = "[A-F]")
            String rating,

            @NotNull @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 2)
            BigDecimal percent,

            @NotNull LocalDate effectiveOn,
            @NotBlank @Size(max = 300) String source) {}

    /** The rates in force on a day. */
    @Schema(name = "ProvisionRates")
    public record RatesView(LocalDate on, List<ProvisionRate> rates) {}

    @POST
    @RolesAllowed(Roles.ADMIN)
    @APIResponseSchema(value = ProvisionRate.class, responseCode = "201")
    @Operation(
            summary = "Add a provision rate",
            description = "Takes the place of the rating's rate from its day on, which must not be closed")
    public Response add(@NotNull @Valid ProvisionRate command) {
        return service.add(command).toResponse();
    }

    @GET
    @RolesAllowed(Roles.ANY)
    @Operation(summary = "Read the provision rates", description = "In force on a day; today when none is named")
    public RatesView read(@QueryParam("on") @Nullable LocalDate on) {
        LocalDate day = on == null ? clock.today() : on;
        return new RatesView(day, rates.inForce(day));
    }
}
