package org.ayni.reporting.quality;

import java.time.LocalDate;
import java.util.List;
import org.ayni.reporting.framework.Framework.Operator;
import org.ayni.reporting.indicator.FigureView;
import org.ayni.reporting.indicator.Figures;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * All rules, and those that are violated once more by themselves.
 *
 * @param violations the rules with outcome VIOLATED
 * @param rules all rules
 */
@Schema(name = "Consistency")
public record ConsistencyView(
        LocalDate asOf, @Nullable String knownAt, List<RuleView> violations, List<RuleView> rules) {

    /**
     * A rule with its figures.
     *
     * @param left the figures on the left
     * @param each every one of them is compared; otherwise their sum
     * @param breaches codes of the figures that break it
     */
    @Schema(name = "ConsistencyRule")
    public record RuleView(
            String code,
            String title,
            List<FigureView> left,
            boolean each,
            Operator operator,
            FigureView right,
            String outcome,
            List<String> breaches,
            String source) {}

    static ConsistencyView of(Figures figures, @Nullable String knownAt, boolean english) {
        List<RuleView> rules = figures.framework().rules().stream()
                .map(rule ->
                        view(RuleCheck.of(rule, code -> figures.figure(code).number()), figures, english))
                .toList();
        return new ConsistencyView(
                figures.moment().asOf(),
                knownAt,
                rules.stream()
                        .filter(rule -> rule.outcome().equals(RuleCheck.Outcome.VIOLATED.name()))
                        .toList(),
                rules);
    }

    private static RuleView view(RuleCheck check, Figures figures, boolean english) {
        return new RuleView(
                check.rule().code(),
                check.rule().title().in(english),
                check.rule().left().stream()
                        .map(code -> figure(code, figures, english))
                        .toList(),
                check.rule().each(),
                check.rule().operator(),
                figure(check.rule().right(), figures, english),
                check.outcome().name(),
                check.breaches(),
                check.rule().source());
    }

    private static FigureView figure(String code, Figures figures, boolean english) {
        return FigureView.of(figures.framework().figure(code), figures.figure(code), english);
    }
}
