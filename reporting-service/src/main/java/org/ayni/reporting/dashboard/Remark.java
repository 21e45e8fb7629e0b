package org.ayni.reporting.dashboard;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ayni.reporting.framework.Framework.Basis;
import org.ayni.reporting.framework.Framework.Indicator;
import org.ayni.reporting.framework.Measure;
import org.ayni.reporting.indicator.Coverage;
import org.ayni.reporting.indicator.FigureView;
import org.ayni.reporting.indicator.Reason;
import org.ayni.reporting.indicator.ResultRow;
import org.ayni.reporting.indicator.Status;
import org.ayni.reporting.indicator.Value;
import org.jspecify.annotations.Nullable;

/**
 * What a reader must know beside a figure: why there is none, that zero is meant, or what is doubtful.
 *
 * @param isDoubt the figure is shown, and not to be taken at its word
 */
public record Remark(String text, boolean isDoubt) {

    /** What is to be said of an indicator as the report counts it; null: nothing. */
    public static @Nullable Remark of(
            ResultRow row, Indicator indicator, Function<String, Value> figure, Writing writing) {
        ResultRow.ReportBasis report = row.report();
        Words words = writing.words();
        if (report.status() == Status.MEASURED_ZERO) {
            return new Remark(zero(row.record().coverage(), writing), false);
        }
        if (report.value() != null
                && !indicator.report().basis().equals(indicator.record().basis())) {
            BigDecimal people = figure.apply("people").number();
            return new Remark(words.attendancesNotPeople(writing.count(people)), true);
        }
        Reason reason = report.reason();
        if (reason == null) {
            return null;
        }
        return report.value() == null && report.status() == Status.OTHER_UNIT
                ? new Remark(otherUnit(row.beside(), indicator, writing), false)
                : new Remark(words.reason(reason), report.value() != null);
    }

    private static String zero(@Nullable Coverage coverage, Writing writing) {
        return coverage == null
                ? writing.words().trueZeroStated()
                : writing.words().trueZero(writing.count(coverage.known()), writing.count(coverage.expected()));
    }

    /** "30 talleres de asistencia técnica realizados, 236 …": what the report tells in the target's place. */
    private static String otherUnit(List<FigureView> beside, Indicator indicator, Writing writing) {
        List<String> told = told(indicator.report());
        String figures = beside.stream()
                .filter(each -> told.contains(each.code()) && each.value() != null)
                .map(each -> writing.count(each.value()) + " " + lower(each.title()))
                .collect(Collectors.joining(", "));
        String unit = indicator.unitText().in(writing.english());
        return figures.isEmpty()
                ? writing.words().reason(Reason.UNIT_OF_TARGET_NOT_REPORTED)
                : writing.words().otherUnit(figures, unit);
    }

    private static List<String> told(Basis basis) {
        return basis.measure() instanceof Measure.OtherUnit other ? other.figures() : List.of();
    }

    /** An indicator's title without the target in front of it: the target stands beside the value. */
    public static String title(Indicator indicator, Writing writing) {
        String title = indicator.title().in(writing.english());
        String target = writing.count(indicator.target()) + " ";
        return title.startsWith(target) ? upper(title.substring(target.length())) : title;
    }

    private static String upper(String text) {
        return text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1);
    }

    private static String lower(String text) {
        return text.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + text.substring(1);
    }
}
