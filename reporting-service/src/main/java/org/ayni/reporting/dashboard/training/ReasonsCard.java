package org.ayni.reporting.dashboard.training;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ayni.reporting.dashboard.Bar;
import org.ayni.reporting.dashboard.Scale;
import org.ayni.reporting.dashboard.Writing;
import org.ayni.reporting.fact.KindReader;
import org.ayni.reporting.indicator.Figures;
import org.ayni.reporting.indicator.Status;
import org.ayni.reporting.intake.FactKind;

/** Why practices are not applied, by the last look at each person's practice; those without a reason are shown too. */
public record ReasonsCard(String title, List<Bar> bars) {

    private static final String UNSAID = "UNSAID";
    private static final List<String> REASONS =
            List.of("COST", "TIME", "SIZE", "COMPETITION", "NO_TOOLS", "OTHER", UNSAID);

    static ReasonsCard of(Figures all, Writing writing) {
        KindReader kinds = all.facts().kinds();
        boolean looked = !kinds.byDetail(FactKind.PRACTICE_CHECKED).isEmpty();
        return of(kinds.byDetail(FactKind.PRACTICE_HINDERED), looked, writing);
    }

    /** @param looked whether anybody looked at a practice: only then is no reason a zero */
    static ReasonsCard of(Map<String, Long> reasons, boolean looked, Writing writing) {
        TrainingWords words = writing.words(TrainingWords.class);
        if (!looked) {
            String status = writing.words().status(Status.NO_RECORD);
            return new ReasonsCard(
                    words.reasonsUnknown(),
                    List.of(new Bar(words.reasonsByReason(), "", status, "", "none", "100%", null, null)));
        }
        Scale scale =
                Scale.upTo(reasons.values().stream().map(BigDecimal::valueOf).toList());
        List<String> sorted = Stream.concat(REASONS.stream(), reasons.keySet().stream())
                .distinct()
                .sorted(Comparator.comparing(UNSAID::equals)
                        .thenComparing(code -> reasons.getOrDefault(code, 0L), Comparator.reverseOrder()))
                .toList();
        long largest = reasons.getOrDefault(sorted.getFirst(), 0L);
        return new ReasonsCard(
                title(sorted.getFirst(), largest, reasons.getOrDefault(UNSAID, 0L), writing),
                sorted.stream()
                        .map(code -> bar(code, reasons.getOrDefault(code, 0L), scale, writing))
                        .toList());
    }

    private static String title(String first, long largest, long unsaid, Writing writing) {
        TrainingWords words = writing.words(TrainingWords.class);
        if (largest > 0) {
            return words.reasonsTitle(words.practiceReason(first), writing.count(largest));
        }
        return unsaid > 0 ? words.reasonsUnsaid() : words.reasonsZero();
    }

    private static Bar bar(String code, long count, Scale scale, Writing writing) {
        BigDecimal number = BigDecimal.valueOf(count);
        return new Bar(
                writing.words(TrainingWords.class).practiceReason(code),
                "",
                writing.count(count),
                Writing.exact(number),
                code.equals(UNSAID) ? "outline" : "solid",
                scale.at(number),
                null,
                null);
    }
}
