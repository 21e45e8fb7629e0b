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
import org.ayni.kit.security.Roles;
import org.ayni.reporting.Choice;
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

    private static final String CSV = "text/csv";
    private static final String PDF = "application/pdf";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final FigureService figures;
    private final PdfFile pdf;

    ExportResource(FigureService figures, PdfFile pdf) {
        this.figures = figures;
        this.pdf = pdf;
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
    @Produces(CSV)
    @RolesAllowed(Roles.ANY)
    @Operation(
            summary = "Export the results table as CSV",
            description = "The rows of /v1/results with its names and codes. No value is an empty cell with a status "
                    + "beside it; a text that a spreadsheet would take for a formula has an apostrophe in front.")
    public RestResponse<byte[]> csv(@BeanParam ReportQuestion question, @Context HttpHeaders headers) {
        FinalReport report = report(question, headers);
        return file(report, ".csv", CsvFile.of(new ReportTables(report).fields()));
    }

    @GET
    @Path("/results.xlsx")
    @Produces(XLSX)
    @RolesAllowed(Roles.ANY)
    @Operation(
            summary = "Export the final report as a workbook",
            description = "Results, objectives, figures, contradictions and lessons, a sheet each. No value is a cell "
                    + "without content; there are no formulas.")
    public RestResponse<byte[]> xlsx(@BeanParam ReportQuestion question, @Context HttpHeaders headers) {
        FinalReport report = report(question, headers);
        return file(report, ".xlsx", XlsxFile.of(new ReportTables(report).all()));
    }

    @GET
    @Path("/results.pdf")
    @Produces(PDF)
    @RolesAllowed(Roles.ANY)
    @Operation(
            summary = "Export the final report as PDF",
            description = "Results, objectives, figures, contradictions and lessons, for printing.")
    public RestResponse<byte[]> pdf(@BeanParam ReportQuestion question, @Context HttpHeaders headers) {
        FinalReport report = report(question, headers);
        return file(report, ".pdf", pdf.of(report));
    }

    private FinalReport report(ReportQuestion question, HttpHeaders headers) {
        boolean english = question.english(headers);
        return figures.read(question.asOf, question.knownAt, all -> FinalReport.of(all, question.knownAt, english));
    }

    private static RestResponse<byte[]> file(FinalReport report, String ending, byte[] content) {
        return RestResponse.ResponseBuilder.ok(content)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + report.fileName() + ending + "\"")
                .header(HttpHeaders.CONTENT_LANGUAGE, report.english() ? "en" : "es")
                .build();
    }
}
