package org.ayni.reporting.quality;

import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ayni.reporting.framework.Check;
import org.ayni.reporting.framework.Check.Verdict;
import org.ayni.reporting.framework.Framework;
import org.ayni.reporting.framework.Framework.Operator;
import org.ayni.reporting.framework.PlainNumber;
import org.ayni.reporting.indicator.FigureView;
import org.ayni.reporting.indicator.Figures;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * All rules, and those that are violated once more by themselves.
 *
 * @param violations the rules with outcome VIOLATED
 * @param rules all rules
 * @param checks the checks of the report's own numbers, and notes on its words, by their codes
 * @param verdicts how many checks and notes end how
 */
@Schema(name = "Consistency")
public record ConsistencyView(
        LocalDate asOf,
        @Nullable String knownAt,
        List<RuleView> violations,
        List<RuleView> rules,
        List<CheckView> checks,
        Map<Verdict, Long> verdicts) {

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

    /**
     * A check with its numbers, or a note.
     *
     * @param kind RULE: computed from records, stated numbers or the agreement; NOTE: about words
     * @param computed two decimals at most; null for notes, and where a part has no value
     * @param reported what stands beside it
     * @param missing names of figures without a value
     */
    @Schema(name = "ConsistencyCheck")
    public record CheckView(
            String code,
            String kind,
            String title,
            @Nullable String expression,

            @Nullable
            @JsonSerialize(using = PlainNumber.class)
            @Schema(type = SchemaType.NUMBER, format = PlainNumber.FORMAT)
            BigDecimal computed,

            @Nullable
            @JsonSerialize(using = PlainNumber.class)
            @Schema(type = SchemaType.NUMBER, format = PlainNumber.FORMAT)
            BigDecimal reported,

            Verdict verdict,
            List<String> missing,
            String note,
            String source) {

        static CheckView of(CheckResult it, boolean english) {
            return new CheckView(
                    it.check().code(),
                    "RULE",
                    it.check().title().in(english),
                    it.check().computed(),
                    it.computed(),
                    it.reported(),
                    it.verdict(),
                    it.missing(),
                    it.check().note().in(english),
                    it.check().source());
        }

        static CheckView of(Check.Note it, boolean english) {
            return new CheckView(
                    it.code(),
                    "NOTE",
                    it.title().in(english),
                    null,
                    null,
                    null,
                    it.verdict(),
                    List.of(),
                    it.note().in(english),
                    it.source());
        }
    }

    /** All checks and notes at the moment of the figures, by their codes. */
    private static List<CheckView> checks(Figures figures, boolean english) {
        NamedNumbers numbers = new NamedNumbers(figures);
        Framework framework = figures.framework();
        return Stream.concat(
                        framework.checks().stream().map(each -> CheckView.of(CheckResult.of(each, numbers), english)),
                        framework.notes().stream().map(each -> CheckView.of(each, english)))
                .sorted(Comparator.comparing(CheckView::code))
                .toList();
    }

    public static ConsistencyView of(Figures figures, @Nullable String knownAt, boolean english) {
        List<RuleView> rules = figures.framework().rules().stream()
                .map(rule ->
                        view(RuleCheck.of(rule, code -> figures.figure(code).number()), figures, english))
                .toList();
        List<CheckView> checks = checks(figures, english);
        return new ConsistencyView(
                figures.moment().asOf(),
                knownAt,
                rules.stream()
                        .filter(rule -> rule.outcome().equals(RuleCheck.Outcome.VIOLATED.name()))
                        .toList(),
                rules,
                checks,
                checks.stream()
                        .collect(Collectors.groupingBy(CheckView::verdict, TreeMap::new, Collectors.counting())));
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
