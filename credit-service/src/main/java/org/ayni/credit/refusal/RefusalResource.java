package org.ayni.credit.refusal;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ayni.kit.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The refusals, counted. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/refusals")
@Tag(name = "Refusals", description = "Whom we refused and why, counted")
public class RefusalResource {

    private final Refusals refusals;

    RefusalResource(Refusals refusals) {
        this.refusals = refusals;
    }

    /** What is counted apart; as written in the query. */
    @SuppressWarnings("checkstyle:ConstantName")
    public enum By {
        reason,
        consortium,
        month
    }

    /** One group: how many reasons were given, and for how many applications. */
    @Schema(name = "RefusalCount")
    public record RefusalCount(String key, long refusals, long applications) {}

    /** All groups; an application with two reasons is in two groups, so only {@code applications} here is a sum. */
    @Schema(name = "RefusalCounts")
    public record RefusalCounts(By by, long applications, List<RefusalCount> items) {}

    @GET
    @RolesAllowed({Roles.CREDIT_OFFICER, Roles.CREDIT_COMMITTEE, Roles.PROGRAMME_OFFICER, Roles.AUDITOR, Roles.ADMIN})
    @Operation(summary = "Count refusals", description = "By reason, consortium or month")
    public RefusalCounts count(
            @QueryParam("by") @DefaultValue("reason") By by,
            @QueryParam("fundId") @Nullable UUID fundId,
            @QueryParam("from") @Nullable LocalDate from,
            @QueryParam("to") @Nullable LocalDate to) {
        return new RefusalCounts(by, refusals.applications(fundId, from, to), refusals.count(by, fundId, from, to));
    }
}
