package org.ayni.reporting.lineage;

import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ayni.kit.paging.Page;
import org.ayni.kit.paging.PageRequest;
import org.ayni.kit.security.Roles;
import org.ayni.reporting.Choice;
import org.ayni.reporting.fact.EventReader.EventRow;
import org.ayni.reporting.framework.Framework;
import org.ayni.reporting.framework.PlainNumber;
import org.ayni.reporting.indicator.FigureService;
import org.ayni.reporting.indicator.ResultsResource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** {@code /v1/indicators/{code}/lineage}. */
@Path("/v1/indicators/{code}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Results", description = "Indicators against their targets, counted from records")
public class LineageResource {

    private final FigureService figures;

    LineageResource(FigureService figures) {
        this.figures = figures;
    }

    /**
     * An event behind the figure.
     *
     * @param subjectId who or what is counted
     * @param number what it adds; over all pages, they make the figure
     */
    @Schema(name = "LineageEntry")
    public record EntryView(
            UUID subjectId,

            @JsonSerialize(using = PlainNumber.class) @Schema(type = SchemaType.NUMBER, format = PlainNumber.FORMAT)
            BigDecimal number,

            LocalDate validOn,
            UUID eventId,
            String eventType,
            UUID aggregateId,
            long sequence,
            LocalDate bookedOn,
            Instant recordedAt,
            AuditTrail audit) {

        static EntryView of(EventRow row) {
            return new EntryView(
                    row.subjectId(),
                    row.number(),
                    row.validOn(),
                    row.eventId(),
                    row.type(),
                    row.aggregateId(),
                    row.sequence(),
                    row.bookedOn(),
                    row.recordedAt(),
                    AuditTrail.of(row.type(), row.aggregateId(), row.traceId()));
        }
    }

    /** One page of events. */
    @Schema(name = "LineagePage")
    public record LineagePage(
            List<EntryView> items, @Nullable String nextCursor) {}

    @GET
    @Path("/lineage")
    @RolesAllowed(Roles.ANY)
    @Operation(
            summary = "List the events behind an indicator",
            description = "One event for each subject that the value counts, with the way to the audit entry of the "
                    + "command. A value that does not exist has no events.")
    @APIResponseSchema(LineagePage.class)
    public Page<EntryView> list(
            @Parameter(description = "For example R.1.2.a") @PathParam("code") String code,
            @Parameter(description = ResultsResource.AS_OF) @QueryParam("asOf") @Nullable LocalDate asOf,
            @Parameter(description = ResultsResource.KNOWN_AT) @QueryParam("knownAt") @Nullable String knownAt,
            @Parameter(
                            description = "record: our own rule; report: as the report counted",
                            schema = @Schema(maxLength = 20))
                    @QueryParam("basis")
                    @DefaultValue("record")
                    String basis,
            @BeanParam PageRequest page) {
        Framework.Way way = Choice.of(Framework.Way.class, "basis", basis);
        return figures.read(
                asOf,
                knownAt,
                all -> Page.of(
                        Lineage.behind(all, all.framework().indicator(code), way, page.after(), page.fetch()),
                        page,
                        EventRow::subjectId,
                        EntryView::of));
    }
}
