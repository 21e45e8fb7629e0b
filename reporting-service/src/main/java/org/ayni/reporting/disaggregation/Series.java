package org.ayni.reporting.disaggregation;

import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.ayni.kit.problem.CommonProblem;
import org.ayni.reporting.framework.PlainNumber;
import org.ayni.reporting.indicator.Coverage;
import org.ayni.reporting.indicator.PercentOfTarget;
import org.ayni.reporting.indicator.Reason;
import org.ayni.reporting.indicator.Status;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An indicator over time: at the end of each month or half-year, and at the last date asked about.
 *
 * @param basis REPORT or RECORD
 */
@Schema(name = "IndicatorSeries")
public record Series(String code, String basis, @Nullable String knownAt, List<Point> points) {

    static final int MOST_POINTS = 120;

    /** How far the points are apart. */
    public enum Step {
        MONTH(1),
        HALF_YEAR(6);

        private final int months;

        Step(int months) {
            this.months = months;
        }
    }

    /** The value at a date. */
    @Schema(name = "SeriesPoint")
    public record Point(
            LocalDate asOf,

            @Nullable
            @JsonSerialize(using = PlainNumber.class)
            @Schema(type = SchemaType.NUMBER, format = PlainNumber.FORMAT)
            BigDecimal value,

            Status status,
            @Nullable Reason reason,
            @Nullable Coverage coverage,
            @Nullable String percentOfTarget,
            PercentOfTarget.@Nullable Missing percentReason) {}

    /** The last days of the months, or half-years, from the first date to the last, and the last date itself. */
    static List<LocalDate> dates(LocalDate from, LocalDate to, Step step) {
        if (to.isBefore(from)) {
            throw CommonProblem.INVALID_PARAMETER.problem("from", "from es posterior a asOf", "from is after asOf");
        }
        List<LocalDate> dates = new ArrayList<>();
        YearMonth month = YearMonth.from(from);
        while (month.atEndOfMonth().isBefore(to)) {
            if (month.getMonthValue() % step.months == 0) {
                dates.add(month.atEndOfMonth());
            }
            month = month.plusMonths(1);
            if (dates.size() >= MOST_POINTS) {
                throw CommonProblem.INVALID_PARAMETER.problem(
                        "from",
                        "Una serie tiene a lo más " + MOST_POINTS + " puntos",
                        "A series has at most " + MOST_POINTS + " points");
            }
        }
        dates.add(to);
        return dates;
    }
}
