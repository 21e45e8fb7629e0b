package org.ayni.reporting.dashboard.fund;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ayni.reporting.dashboard.Bar;
import org.ayni.reporting.dashboard.Scale;
import org.ayni.reporting.dashboard.Writing;
import org.ayni.reporting.fact.KindReader;
import org.ayni.reporting.framework.FactKind;
import org.ayni.reporting.indicator.Figures;
import org.ayni.reporting.indicator.Status;

/** Why applications were refused, the most frequent reason first. One application can have several. */
public record RefusalsCard(String title, List<Bar> bars) {

    static RefusalsCard of(Figures all, Writing writing) {
        KindReader kinds = all.facts().kinds();
        Map<String, Long> reasons = new HashMap<>(kinds.byDetail(FactKind.APPLICATION_REFUSED_BY));
        reasons.putAll(kinds.byDetail(FactKind.APPLICATION_REJECTED));
        return of(reasons, all.figure("applications").number() != null, writing);
    }

    /** @param registered whether applications were written down at all: only then is no refusal a zero */
    static RefusalsCard of(Map<String, Long> reasons, boolean registered, Writing writing) {
        FundWords words = writing.words(FundWords.class);
        if (reasons.isEmpty()) {
            return registered
                    ? new RefusalsCard(words.refusalsZero(), List.of())
                    : new RefusalsCard(words.refusalsNone(), List.of(hatched(words, writing)));
        }
        List<Map.Entry<String, Long>> sorted = reasons.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .toList();
        Scale scale =
                Scale.upTo(reasons.values().stream().map(BigDecimal::valueOf).toList());
        return new RefusalsCard(
                title(sorted, writing),
                sorted.stream()
                        .map(each -> bar(words.refusal(each.getKey()), each.getValue(), scale, writing))
                        .toList());
    }

    /** Of equally frequent reasons none is the most frequent one. */
    private static String title(List<Map.Entry<String, Long>> sorted, Writing writing) {
        FundWords words = writing.words(FundWords.class);
        Map.Entry<String, Long> first = sorted.getFirst();
        String count = writing.count(first.getValue());
        boolean tied = sorted.size() > 1 && sorted.get(1).getValue().equals(first.getValue());
        return tied ? words.refusalsTied(count) : words.refusalsTitle(words.refusal(first.getKey()), count);
    }

    private static Bar hatched(FundWords words, Writing writing) {
        String status = writing.words().status(Status.NO_RECORD);
        return new Bar(words.refusalsSubtitle(), "", status, "", "none", "100%", null, null);
    }

    private static Bar bar(String label, long count, Scale scale, Writing writing) {
        BigDecimal number = BigDecimal.valueOf(count);
        return new Bar(label, "", writing.count(count), Writing.exact(number), "solid", scale.at(number), null, null);
    }
}
