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
import org.ayni.reporting.framework.FactKind;
import org.ayni.reporting.indicator.Figures;
import org.ayni.reporting.indicator.Status;

/** Why practices are not applied, by the last look at each person's practice; those without a reason are shown too. */
public record ReasonsCard(String title, List<Bar> bars) {

    private static final String UNSAID = "UNSAID";
    private static final List<String> REASONS =
            List.of("COST", "TIME", "SIZE", "COMPETITION", "NO_TOOLS", "OTHER", UNSAID);

    static ReasonsCard of(Figures all, Writing writing) {
        KindReader kinds = all.facts().kinds();
        boolean looked = !kinds.byDetail(FactKind.PRACTICE_CHECKED).isEmpty();
        return of(kinds.hindrances(), looked, writing);
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
        return new ReasonsCard(
                title(sorted.getFirst(), reasons, writing),
                sorted.stream()
                        .map(code -> bar(code, reasons.getOrDefault(code, 0L), scale, writing))
                        .toList());
    }

    /** Of equally frequent reasons none is the most frequent one. */
    private static String title(String first, Map<String, Long> reasons, Writing writing) {
        TrainingWords words = writing.words(TrainingWords.class);
        long largest = first.equals(UNSAID) ? 0 : reasons.getOrDefault(first, 0L);
        if (largest == 0) {
            return reasons.getOrDefault(UNSAID, 0L) > 0 ? words.reasonsUnsaid() : words.reasonsZero();
        }
        boolean tied = reasons.entrySet().stream()
                .anyMatch(each ->
                        !each.getKey().equals(UNSAID) && !each.getKey().equals(first) && each.getValue() == largest);
        String count = writing.count(largest);
        return tied ? words.reasonsTied(count) : words.reasonsTitle(words.practiceReason(first), count);
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
