package org.ayni.reporting.narrative;

import java.time.LocalDate;
import java.util.List;
import org.ayni.reporting.framework.Framework;
import org.ayni.reporting.framework.Framework.Indicator;
import org.ayni.reporting.framework.Framework.Phase;
import org.ayni.reporting.framework.Framework.Way;
import org.ayni.reporting.indicator.Board;
import org.ayni.reporting.indicator.Figures;
import org.ayni.reporting.indicator.Light;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How far an objective or a purpose is, on the report's basis.
 *
 * @param met indicators at or above their target
 * @param withValue indicators with a value
 * @param of all its indicators
 * @param text "7 de 14": there is no average
 * @param phasesNotStarted phases in which results were expected and which have not started; with one, it is not green
 */
@Schema(name = "Objective")
public record ObjectiveView(
        String code,
        String title,
        Light light,
        int met,
        int withValue,
        int of,
        String text,
        List<Integer> phasesNotStarted,
        String source) {

    /** The general objective first, then the purposes. */
    public static List<ObjectiveView> all(Figures figures, boolean english) {
        Framework framework = figures.framework();
        Framework.Objective objective = framework.objective();
        var views = new java.util.ArrayList<ObjectiveView>();
        views.add(of(
                objective.code(),
                objective.text().in(english),
                objective.source(),
                framework.indicators(),
                figures,
                english));
        framework
                .purposes()
                .forEach(each -> views.add(of(
                        each.code(),
                        each.text().in(english),
                        each.source(),
                        framework.indicatorsOf(each),
                        figures,
                        english)));
        return views;
    }

    private static ObjectiveView of(
            String code, String title, String source, List<Indicator> indicators, Figures figures, boolean english) {
        LocalDate asOf = figures.moment().asOf();
        List<Integer> notStarted = indicators.stream()
                .map(figures.framework()::phase)
                .filter(each -> !each.hasStarted(asOf))
                .map(Phase::number)
                .distinct()
                .toList();
        List<Light> lights = indicators.stream()
                .map(each -> figures.light(each, figures.value(each, Way.REPORT)))
                .toList();
        Board board = Board.of(figures, indicators, Way.REPORT);
        return new ObjectiveView(
                code,
                title,
                ObjectiveLight.of(lights, notStarted.isEmpty()),
                board.met(),
                board.withValue(),
                board.of(),
                board.text(english),
                notStarted,
                source);
    }
}
