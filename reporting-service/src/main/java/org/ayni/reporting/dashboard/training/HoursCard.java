package org.ayni.reporting.dashboard.training;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.ayni.reporting.dashboard.Bar;
import org.ayni.reporting.dashboard.Scale;
import org.ayni.reporting.dashboard.Writing;
import org.ayni.reporting.fact.TrainingReader;
import org.ayni.reporting.framework.Framework;
import org.ayni.reporting.indicator.Figures;
import org.ayni.reporting.indicator.Status;
import org.jspecify.annotations.Nullable;

/**
 * Hours of courses held, a bar for each consortium, against the hours that the agreement gives each on average. Who
 * lacks most comes first.
 *
 * @param others hours of courses that were open to all, in words; empty where there are none
 */
public record HoursCard(String title, String subtitle, List<Bar> bars, String others) {

    private static final String AGREED = "agreement.hoursPerConsortium";

    /** A consortium and its hours; null where no course's hours are recorded of anybody. */
    record Hours(String name, @Nullable BigDecimal held) {}

    static HoursCard of(Figures all, Writing writing) {
        TrainingReader training = all.facts().training();
        BigDecimal whole = all.figure("courseHours").number();
        Map<UUID, BigDecimal> held = training.courseHours();
        Map<String, String> names = all.facts().parts().names();
        List<Hours> consortia = held.entrySet().stream()
                .map(each -> new Hours(
                        names.getOrDefault(each.getKey().toString(), ""), whole == null ? null : each.getValue()))
                .toList();
        BigDecimal others = whole == null
                ? BigDecimal.ZERO
                : whole.subtract(held.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add));
        return of(consortia, agreed(all.framework()), others, writing);
    }

    static HoursCard of(List<Hours> consortia, BigDecimal agreed, BigDecimal others, Writing writing) {
        TrainingWords words = writing.words(TrainingWords.class);
        List<BigDecimal> known =
                consortia.stream().map(Hours::held).flatMap(Stream::ofNullable).toList();
        Scale scale =
                Scale.upTo(Stream.concat(Stream.of(agreed), known.stream()).toList());
        long reached =
                known.stream().filter(each -> each.compareTo(agreed) >= 0).count();
        return new HoursCard(
                known.isEmpty()
                        ? words.hoursUnknown()
                        : words.hoursReached(
                                reached,
                                writing.count(reached),
                                writing.count(consortia.size()),
                                writing.count(agreed)),
                words.hoursByConsortiumSubtitle(writing.count(agreed)),
                consortia.stream()
                        .sorted(Comparator.comparing(Hours::held, Comparator.nullsFirst(Comparator.naturalOrder()))
                                .thenComparing(Hours::name))
                        .map(each -> bar(each, agreed, scale, writing))
                        .toList(),
                others.signum() > 0 ? words.hoursOpenToAll(others, writing.count(others)) : "");
    }

    private static BigDecimal agreed(Framework framework) {
        return framework.stated().stream()
                .filter(each -> each.code().equals(AGREED))
                .map(Framework.Stated::value)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the framework does not state " + AGREED));
    }

    private static Bar bar(Hours it, BigDecimal agreed, Scale scale, Writing writing) {
        BigDecimal held = it.held();
        String mark = scale.at(agreed);
        return held == null
                ? new Bar(it.name(), "", writing.words().status(Status.NO_RECORD), "", "none", mark, mark, null)
                : new Bar(
                        it.name(),
                        "",
                        writing.words().share(writing.count(held), writing.count(agreed)),
                        Writing.exact(held),
                        "solid",
                        scale.at(held),
                        mark,
                        null);
    }
}
