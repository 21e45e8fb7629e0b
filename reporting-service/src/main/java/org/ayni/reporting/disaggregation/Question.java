package org.ayni.reporting.disaggregation;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.Optional;
import org.ayni.kit.problem.CommonProblem;
import org.ayni.reporting.Choice;
import org.ayni.reporting.fact.Dimension;
import org.ayni.reporting.framework.Framework;
import org.ayni.reporting.indicator.ResultsResource;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What is asked about an indicator. */
public class Question {

    @QueryParam("asOf")
    @Parameter(description = ResultsResource.AS_OF)
    @Nullable
    LocalDate asOf;

    @QueryParam("knownAt")
    @Parameter(description = ResultsResource.KNOWN_AT)
    @Nullable
    String knownAt;

    @QueryParam("period")
    @Parameter(
            description = "A reporting period in place of a date, such as 2002-H1: as of its last day, and as stated",
            schema = @Schema(maxLength = 10))
    @Nullable
    String period;

    @QueryParam("by")
    @Parameter(
            description = "Takes the value apart: consortium, sector, municipality, sex, group, area, month",
            schema = @Schema(maxLength = 20))
    @Nullable
    String by;

    @QueryParam("basis")
    @DefaultValue("record")
    @Parameter(description = IndicatorResource.BASIS, schema = @Schema(maxLength = 20))
    String basis = "record";

    Optional<Dimension> dimension() {
        return Optional.ofNullable(by).map(each -> Choice.of(Dimension.class, "by", each));
    }

    Framework.Way way() {
        return Choice.of(Framework.Way.class, "basis", basis);
    }

    /** A date or a period, not both. */
    Optional<String> period() {
        if (period != null && asOf != null) {
            throw CommonProblem.INVALID_PARAMETER.problem(
                    "period", "Indique asOf o period, no ambos", "Give asOf or period, not both");
        }
        return Optional.ofNullable(period);
    }
}
