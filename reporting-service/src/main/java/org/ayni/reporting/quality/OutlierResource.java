package org.ayni.reporting.quality;

import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.ayni.kit.security.Roles;
import org.ayni.reporting.framework.PlainNumber;
import org.ayni.reporting.indicator.FigureService;
import org.ayni.reporting.indicator.Figures;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Answers that lie far from the others. */
@Path("/v1/outliers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Consistency")
public class OutlierResource {

    private final FigureService figures;

    OutlierResource(FigureService figures) {
        this.figures = figures;
    }

    /**
     * Survey answers to ask again, the farthest first.
     *
     * @param limit of the score, either way
     * @param judged answers that were compared
     * @param notJudged answers to questions with too few of them, or of which most are equal
     */
    @Schema(name = "Outliers")
    public record OutliersView(
            LocalDate asOf,
            @Nullable String knownAt,

            @JsonSerialize(using = PlainNumber.class) @Schema(type = SchemaType.NUMBER, format = PlainNumber.FORMAT)
            BigDecimal limit,

            int judged,
            int notJudged,
            List<OutlierView> outliers) {}

    /** One of them. */
    @Schema(name = "Outlier")
    public record OutlierView(
            String question,
            String round,
            String unit,
            UUID enterpriseId,

            @JsonSerialize(using = PlainNumber.class) @Schema(type = SchemaType.NUMBER, format = PlainNumber.FORMAT)
            BigDecimal value,

            @JsonSerialize(using = PlainNumber.class) @Schema(type = SchemaType.NUMBER, format = PlainNumber.FORMAT)
            BigDecimal median,

            @JsonSerialize(using = PlainNumber.class) @Schema(type = SchemaType.NUMBER, format = PlainNumber.FORMAT)
            BigDecimal score,

            LocalDate validOn,
            UUID eventId) {

        static OutlierView of(Outlier it) {
            return new OutlierView(
                    it.answer().question(),
                    it.answer().round(),
                    it.answer().unit(),
                    it.answer().enterpriseId(),
                    it.answer().number(),
                    it.median(),
                    it.score(),
                    it.answer().validOn(),
                    it.answer().eventId());
        }
    }

    @GET
    @RolesAllowed(Roles.ANY)
    @Operation(
            summary = "List survey answers far from the others",
            description = "By the modified z-score among the last answers of a round to one question in one unit. An"
                    + " outlier is something to ask again; every figure counts it.")
    public OutliersView list(
            @Parameter(description = "Valid date; without it, the business date") @QueryParam("asOf") @Nullable
                    LocalDate asOf,
            @Parameter(description = "What was known then: a date or an instant; without it, all")
                    @QueryParam("knownAt")
                    @Nullable
                    String knownAt) {
        return figures.read(asOf, knownAt, all -> view(all, knownAt));
    }

    private static OutliersView view(Figures all, @Nullable String knownAt) {
        Outlier.Found found = Outlier.among(all.facts().surveys().lastOfEachRound());
        return new OutliersView(
                all.moment().asOf(),
                knownAt,
                Outlier.LIMIT,
                found.judged(),
                found.notJudged(),
                found.outliers().stream()
                        .sorted(Comparator.comparing(
                                        (Outlier each) -> each.score().abs())
                                .reversed()
                                .thenComparing(each -> each.answer().eventId()))
                        .map(OutlierView::of)
                        .toList());
    }
}
