package org.ayni.credit.cap;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
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
import java.math.BigDecimal;
import java.time.LocalDate;
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

/** The legal caps on the rates of productive credit. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/rate-caps")
@Tag(name = "Rate caps", description = "What the law allows each segment from which day on; binds products and offers")
public class RateCapResource {

    private final RateCapService service;
    private final RateCaps caps;

    RateCapResource(RateCapService service, RateCaps caps) {
        this.service = service;
        this.caps = caps;
    }

    /** A cap to add. */
    @Schema(name = "AddRateCap", examples = """
                    {"segment": "LARGER", "percent": "6", "effectiveFrom": "2030-01-01", "source": "ASSUMPTION"}""")
    public record AddRateCap(
            @NotNull Segment segment,

            @NotNull @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 2)
            BigDecimal percent,

            @NotNull LocalDate effectiveFrom,
            @Nullable LocalDate effectiveTo,
            @NotBlank @Size(max = 300) String source) {}

    /** One page of caps. */
    @Schema(name = "RateCapPage")
    public record RateCapPage(List<RateCap> items, @Nullable String nextCursor) {}

    @POST
    @RolesAllowed(Roles.ADMIN)
    @APIResponseSchema(value = RateCap.class, responseCode = "201")
    @Operation(
            summary = "Add a legal cap",
            description =
                    "Takes the place of the segment's cap from its day on; products offered before stay as they are")
    public Response add(@NotNull @Valid AddRateCap command) {
        return service.add(command).toResponse();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.ANY)
    @Operation(summary = "Read a legal cap", description = "With its days and its law")
    public RateCap get(@PathParam("id") UUID id) {
        return caps.find(id).orElseThrow(() -> Problem.notFound("rate cap", id));
    }

    @GET
    @RolesAllowed(Roles.ANY)
    @APIResponseSchema(RateCapPage.class)
    @Operation(summary = "List legal caps", description = "All of them, or with on= those in force on that day")
    public Page<RateCap> list(@QueryParam("on") @Nullable LocalDate on, @BeanParam PageRequest page) {
        return Page.of(caps.list(on, page), page, RateCap::id, cap -> cap);
    }
}
