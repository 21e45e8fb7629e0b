package org.ayni.reporting.dashboard.indicator;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ayni.reporting.dashboard.Bar;
import org.ayni.reporting.dashboard.Scale;
import org.ayni.reporting.dashboard.Writing;
import org.ayni.reporting.disaggregation.Breakdown;
import org.ayni.reporting.disaggregation.Breakdown.Part;
import org.ayni.reporting.fact.Dimension;
import org.ayni.reporting.framework.Framework.Indicator;
import org.ayni.reporting.framework.Framework.Way;
import org.ayni.reporting.indicator.Coverage;
import org.ayni.reporting.indicator.Figures;

/**
 * The value taken apart, largest first.
 *
 * @param note said where a dimension cannot apply; empty otherwise
 */
public record PartsCard(String title, String subtitle, List<Bar> bars, String note) {

    /** The parts of an indicator as the report counts it. */
    public static PartsCard of(Indicator it, Figures all, Dimension by, Writing writing) {
        IndicatorWords words = writing.words(IndicatorWords.class);
        Breakdown breakdown = Breakdown.of(it, Way.REPORT, all, by);
        List<Part> parts = breakdown.parts().stream()
                .sorted(Comparator.comparing(Part::value, Comparator.nullsLast(Comparator.<BigDecimal>reverseOrder())))
                .toList();
        boolean ofPopulation = it.report().basis().equals(it.unit())
                && all.framework().figure(it.population()).unit().equals(it.unit());
        Scale scale = Scale.upTo(parts.stream()
                .flatMap(each -> Stream.of(Optional.ofNullable(each.value()), expected(each, ofPopulation)))
                .flatMap(Optional::stream)
                .toList());
        boolean senseless = by == Dimension.SEX && it.population().equals("consortia");
        return new PartsCard(
                switch (breakdown.outcome()) {
                    case ADDS_UP -> words.partsAddUp();
                    case INCOMPLETE -> words.partsIncomplete();
                    case NO_PARTS -> words.partsNone();
                },
                words.partsSubtitle(words.dimension(by), it.unitText().in(writing.english())),
                senseless
                        ? List.of()
                        : parts.stream()
                                .map(each -> bar(
                                        each, label(each, by, writing), expected(each, ofPopulation), scale, writing))
                                .toList(),
                senseless ? words.doesNotApply(words.dimension(by)) : "");
    }

    /** Of how many: only where the parts are counted in the unit of the population. */
    private static Optional<BigDecimal> expected(Part part, boolean ofPopulation) {
        Coverage coverage = part.coverage();
        return coverage == null || !ofPopulation
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(coverage.expected()));
    }

    private static Bar bar(Part part, String label, Optional<BigDecimal> of, Scale scale, Writing writing) {
        BigDecimal value = part.value();
        String mark = of.map(scale::at).orElse(null);
        if (value == null) {
            String width = mark == null ? "100%" : mark;
            return new Bar(label, "", writing.words().status(part.status()), "", "none", width, mark, null);
        }
        String text = of.map(each -> writing.share(value.longValue(), each.longValue()))
                .orElseGet(() -> writing.count(value));
        return new Bar(label, "", text, Writing.exact(value), "solid", scale.at(value), mark, null);
    }

    private static String label(Part part, Dimension by, Writing writing) {
        String key = part.label();
        if (key == null) {
            return writing.words(IndicatorWords.class).unassigned();
        }
        return by == Dimension.GROUP
                ? writing.words(IndicatorWords.class).groupName(key)
                : writing.words().part(key);
    }
}
