package org.ayni.reporting.export.report;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ayni.reporting.export.Wording;
import org.ayni.reporting.framework.Framework;
import org.ayni.reporting.framework.Text;
import org.ayni.reporting.indicator.FigureView;
import org.ayni.reporting.indicator.Figures;
import org.ayni.reporting.indicator.ResultsView;
import org.ayni.reporting.narrative.Narrative;
import org.ayni.reporting.narrative.ObjectiveView;
import org.ayni.reporting.period.PeriodSummary;
import org.ayni.reporting.quality.ConsistencyView;
import org.jspecify.annotations.Nullable;

/**
 * What the final report says, in one language: the same answers that the other operations give, read at once.
 *
 * @param narratives what was written about the indicators, by indicator and period
 * @param period the last one that had ended, and who checked it; nothing before the first one had
 */
public record FinalReport(
        boolean english,
        Framework framework,
        ResultsView results,
        List<ObjectiveView> objectives,
        List<FigureView> figures,
        ConsistencyView consistency,
        List<Narrative> narratives,
        Optional<PeriodSummary> period) {

    static FinalReport of(
            Figures figures,
            @Nullable String knownAt,
            boolean english,
            List<Narrative> narratives,
            Optional<PeriodSummary> period) {
        Framework framework = figures.framework();
        return new FinalReport(
                english,
                framework,
                ResultsView.of(figures, knownAt, english),
                ObjectiveView.all(figures, english),
                framework.figures().stream()
                        .map(each -> FigureView.of(each, figures.figure(each.code()), english))
                        .toList(),
                ConsistencyView.of(figures, knownAt, english),
                narratives,
                period);
    }

    /** The valid date. */
    public LocalDate asOf() {
        return results.asOf();
    }

    /** {@code es} or {@code en}. */
    public String language() {
        return english ? "en" : "es";
    }

    /** A name under which the file can be kept: {@code BO-481-2004-03-27}. */
    public String fileName() {
        return framework.code() + "-" + asOf();
    }

    String text(Text text) {
        return text.in(english);
    }

    /** A text of ours by its key, with its places filled in. */
    String word(String key, Object... filled) {
        return text(Wording.of(key, filled));
    }

    /** What is counted, by its code; a unit of a framework that we have no word for is its own. */
    String unit(String code) {
        return Wording.has("unit." + code) ? word("unit." + code) : code;
    }

    /** "27 de marzo de 2004", "March 27, 2004". */
    String date(LocalDate date) {
        return date.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(Locale.of(language())));
    }

    /** What a constant is called. */
    String word(Enum<?> constant) {
        return text(Wording.of(constant));
    }
}
