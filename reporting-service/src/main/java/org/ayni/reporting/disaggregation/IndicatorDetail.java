package org.ayni.reporting.disaggregation;

import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.ayni.reporting.framework.PlainNumber;
import org.ayni.reporting.indicator.FigureView;
import org.ayni.reporting.indicator.ResultRow;
import org.ayni.reporting.period.PeriodFigures;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One row of the results table, and its parts if asked for.
 *
 * @param asOf the valid date
 * @param stated what the period says; null unless {@code period} was given
 * @param breakdown null unless {@code by} was given
 */
@Schema(name = "Indicator")
public record IndicatorDetail(
        String code,
        String title,
        String unit,

        @JsonSerialize(using = PlainNumber.class) @Schema(type = SchemaType.NUMBER, format = PlainNumber.FORMAT)
        BigDecimal target,

        LocalDate asOf,
        ResultRow.ReportBasis report,
        ResultRow.RecordBasis record,
        boolean agrees,
        @Nullable String note,
        List<FigureView> beside,
        PeriodFigures.@Nullable Stated stated,
        @Nullable Breakdown breakdown) {

    static IndicatorDetail of(
            ResultRow row, LocalDate asOf, PeriodFigures.@Nullable Stated stated, @Nullable Breakdown breakdown) {
        return new IndicatorDetail(
                row.code(),
                row.title(),
                row.unit(),
                row.target(),
                asOf,
                row.report(),
                row.record(),
                row.agrees(),
                row.note(),
                row.beside(),
                stated,
                breakdown);
    }
}
