package org.ayni.reporting.dashboard.indicator;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ayni.reporting.Choice;
import org.ayni.reporting.dashboard.PageQuery;
import org.ayni.reporting.dashboard.Writing;
import org.ayni.reporting.disaggregation.Series;
import org.ayni.reporting.fact.Dimension;
import org.ayni.reporting.framework.Framework.Indicator;
import org.ayni.reporting.framework.Framework.Result;
import org.ayni.reporting.indicator.Figures;
import org.ayni.reporting.indicator.ResultRow;
import org.ayni.reporting.period.PeriodSummary;
import org.jspecify.annotations.Nullable;

/**
 * An indicator's page.
 *
 * @param csv where the series and the parts are to be had as a file
 * @param members its units one by one; null where they are people or enterprises, or have no value
 */
public record IndicatorPage(
        List<Crumb> crumbs,
        ValueCard value,
        List<Choosing> dimensions,
        String csv,
        @Nullable MembersCard members,
        PartsCard parts,
        SeriesCard series,
        Definition definition,
        TrailCard trail,
        LineageCard lineage) {

    /** A step down to this page. @param href empty: this page itself */
    public record Crumb(String text, String href) {}

    /** A dimension that the value can be taken apart by. */
    public record Choosing(String word, String text, boolean chosen) {}

    /** What stands beside the figures. */
    record Beside(Series series, Optional<PeriodSummary> period, PageQuery query) {}

    static IndicatorPage of(Indicator it, Figures all, Dimension by, Beside beside, Writing writing) {
        ResultRow row = ResultRow.of(it, all, writing.english());
        return new IndicatorPage(
                crumbs(it, all, beside.query(), writing),
                ValueCard.of(it, row, all, writing),
                Stream.of(Dimension.values())
                        .map(each -> new Choosing(
                                Choice.word(each),
                                writing.words(IndicatorWords.class).dimension(each),
                                each == by))
                        .toList(),
                beside.query()
                        .link("/indicators/" + it.code() + "/csv")
                        .with("by", Choice.word(by))
                        .toString(),
                MembersCard.of(it, all, writing),
                PartsCard.of(it, all, by, writing),
                SeriesCard.of(
                        beside.series().points(), it.target(), it.unitText().in(writing.english()), writing),
                Definition.of(it, row, all, writing),
                TrailCard.of(beside.period(), writing),
                LineageCard.of(it, row, all, writing));
    }

    private static List<Crumb> crumbs(Indicator it, Figures all, PageQuery query, Writing writing) {
        Result result = all.framework().results().stream()
                .filter(each -> each.code().equals(it.result()))
                .findFirst()
                .orElseThrow();
        return List.of(
                new Crumb(
                        writing.words().page("indicators"),
                        query.link("/indicators").toString()),
                new Crumb(result.purpose(), query.link("/").toString() + "#board"),
                new Crumb(it.code(), ""));
    }
}
