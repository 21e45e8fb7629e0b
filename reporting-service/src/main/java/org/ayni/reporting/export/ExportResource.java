package org.ayni.reporting.export;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.Locale;
import org.ayni.kit.security.Roles;
import org.ayni.reporting.Choice;
import org.ayni.reporting.export.report.FinalReport;
import org.ayni.reporting.export.report.FinalReports;
import org.ayni.reporting.export.report.ReportFiles;
import org.ayni.reporting.export.report.ReportFiles.Format;
import org.ayni.reporting.framework.Framework.Way;
import org.ayni.reporting.indicator.FigureService;
import org.ayni.reporting.indicator.ResultsResource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** {@code /v1/exports}. */
@Path("/v1/exports")
@Tag(name = "Exports", description = "The results in the formats of others")
public class ExportResource {

    private final FigureService figures;
    private final FinalReports reports;
    private final ReportFiles files;

    ExportResource(FigureService figures, FinalReports reports, ReportFiles files) {
        this.figures = figures;
        this.reports = reports;
        this.files = files;
    }

    @GET
    @Path("/iati")
    @Produces(MediaType.APPLICATION_XML)
    @RolesAllowed(Roles.ANY)
    @Operation(
            summary = "Export the activity in IATI 2.03",
            description = "One activity with its results over the life of the project. An indicator that was never "
                    + "recorded has a target and no actual; a proven zero is an actual of 0. Comments carry the other "
                    + "basis.")
    public byte[] iati(
            @Parameter(
                            description = "Which count the actuals are: report or record",
                            schema = @Schema(enumeration = {"report", "record"}))
                    @QueryParam("basis")
                    @DefaultValue("report")
                    String basis,
            @Parameter(description = ResultsResource.AS_OF) @QueryParam("asOf") @Nullable LocalDate asOf,
            @Parameter(description = ResultsResource.KNOWN_AT) @QueryParam("knownAt") @Nullable String knownAt) {
        Way way = Choice.of(Way.class, "basis", basis);
        return figures.read(asOf, knownAt, all -> IatiDocument.of(all, way));
    }

    @GET
    @Path("/results.csv")
    @Produces("text/csv")
    @RolesAllowed(Roles.ANY)
    @Operation(
            summary = "Export the results table as CSV",
            description = "The rows of /v1/results with its names and codes. No value is an empty cell with a status "
                    + "beside it; a text that a spreadsheet would take for a formula has an apostrophe in front.")
    public RestResponse<byte[]> csv(@BeanParam ReportQuestion question, @Context HttpHeaders headers) {
        return file(Format.CSV, question, headers);
    }

    @GET
    @Path("/results.xlsx")
    @Produces("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
    @RolesAllowed(Roles.ANY)
    @Operation(
            summary = "Export the final report as a workbook",
            description = "Results, objectives, figures, contradictions, rules to review, lessons and what was "
                    + "written, a sheet each. No value is a cell without content; there are no formulas.")
    public RestResponse<byte[]> xlsx(@BeanParam ReportQuestion question, @Context HttpHeaders headers) {
        return file(Format.XLSX, question, headers);
    }

    @GET
    @Path("/results.html")
    @Produces("text/html")
    @RolesAllowed(Roles.ANY)
    @Operation(
            summary = "Export the final report as a page",
            description = "The whole report in one file that loads nothing: results, objectives, every indicator with "
                    + "its definition, its trail and what was written about it, lessons, rules to review, sources.")
    public RestResponse<byte[]> html(@BeanParam ReportQuestion question, @Context HttpHeaders headers) {
        return file(Format.HTML, question, headers);
    }

    @GET
    @Path("/results.pdf")
    @Produces("application/pdf")
    @RolesAllowed(Roles.ANY)
    @Operation(
            summary = "Export the final report as PDF",
            description = "The page of results.html for printing: tagged, with page numbers.")
    public RestResponse<byte[]> pdf(@BeanParam ReportQuestion question, @Context HttpHeaders headers) {
        return file(Format.PDF, question, headers);
    }

    private RestResponse<byte[]> file(Format format, ReportQuestion question, HttpHeaders headers) {
        FinalReport report = reports.read(question.asOf, question.knownAt, question.english(headers));
        String name = report.fileName() + "." + format.name().toLowerCase(Locale.ROOT);
        return RestResponse.ResponseBuilder.ok(files.of(report, format))
                .header(HttpHeaders.CONTENT_TYPE, format.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .header(HttpHeaders.CONTENT_LANGUAGE, report.language())
                .build();
    }
}
