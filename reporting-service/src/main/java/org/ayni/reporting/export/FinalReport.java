package org.ayni.reporting.export;

import java.time.LocalDate;
import java.util.List;
import org.ayni.reporting.framework.Framework;
import org.ayni.reporting.framework.Framework.Lesson;
import org.ayni.reporting.indicator.FigureView;
import org.ayni.reporting.indicator.Figures;
import org.ayni.reporting.indicator.ResultsView;
import org.ayni.reporting.narrative.ObjectiveView;
import org.ayni.reporting.quality.ConsistencyView;
import org.jspecify.annotations.Nullable;

/**
 * What the final report says, in one language: the same answers that the other operations give, read at once.
 *
 * @param project its code
 */
public record FinalReport(
        boolean english,
        String project,
        String title,
        ResultsView results,
        List<ObjectiveView> objectives,
        List<FigureView> figures,
        ConsistencyView consistency,
        List<Lesson> lessons) {

    static FinalReport of(Figures figures, @Nullable String knownAt, boolean english) {
        Framework framework = figures.framework();
        return new FinalReport(
                english,
                framework.code(),
                framework.publication().title().in(english),
                ResultsView.of(figures, knownAt, english),
                ObjectiveView.all(figures, english),
                framework.figures().stream()
                        .map(each -> FigureView.of(each, figures.figure(each.code()), english))
                        .toList(),
                ConsistencyView.of(figures, knownAt, english),
                framework.lessons());
    }

    /** The valid date. */
    public LocalDate asOf() {
        return results.asOf();
    }

    String text(org.ayni.reporting.framework.Text text) {
        return text.in(english);
    }

    /** A name under which the file can be kept: {@code BO-481-2004-03-27}. */
    String fileName() {
        return project + "-" + asOf();
    }
}
