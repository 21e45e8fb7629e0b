package org.ayni.reporting.dashboard.consortia;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ayni.reporting.dashboard.Only;
import org.ayni.reporting.dashboard.PageQuery;
import org.ayni.reporting.dashboard.Pill;
import org.ayni.reporting.dashboard.Writing;
import org.ayni.reporting.fact.Dimension;
import org.ayni.reporting.indicator.Figures;
import org.ayni.reporting.indicator.Value;
import org.jspecify.annotations.Nullable;

/** All consortia with their milestones. @param only says which of them are shown; null: all */
public record ConsortiaPage(
        String title,
        List<Pill> groups,
        List<Pill> sectors,
        @Nullable Only only,
        List<String> milestones,
        List<Row> rows) {

    /** The figures of which each consortium's own part says whether it is reached. */
    static final List<String> MILESTONES = List.of(
            "consortiaFormed",
            "consortiaMarketReady",
            "consortiaFeatured",
            "consortiaWithABorrower",
            "consortiaWithALoan");

    /** @param twins who is called almost alike; @param enterprises that belong to it now, as written */
    public record Row(String name, String href, List<Twin> twins, String enterprises, List<Mark> marks) {}

    /** @param kind {@code full}, {@code open} or {@code none}; @param text the same in words */
    public record Mark(String milestone, String kind, String text) {}

    static ConsortiaPage of(Figures all, PageQuery query, Writing writing) {
        Map<String, Map<String, Value>> parts = new LinkedHashMap<>();
        MILESTONES.forEach(code -> parts.put(code, all.parts(code, Dimension.CONSORTIUM)));
        Map<String, Value> enterprises = all.parts("enterprisesInConsortia", Dimension.CONSORTIUM);
        List<Profile> consortia = Profile.all(all);
        ConsortiaFilters filters = new ConsortiaFilters(consortia, query, writing);
        List<Row> rows = filters.shown().stream()
                .map(each -> new Row(
                        each.name(),
                        query.link("/consortia/" + each.id()).toString(),
                        Twin.of(each, consortia, query, writing),
                        number(enterprises.get(each.id()), writing),
                        MILESTONES.stream()
                                .map(code -> mark(
                                        code, parts.getOrDefault(code, Map.of()).get(each.id()), all, writing))
                                .toList()))
                .toList();
        return new ConsortiaPage(
                writing.words(ConsortiaWords.class).eachTitle(writing.count(consortia.size())),
                filters.groups(),
                filters.sectors(),
                filters.only(),
                MILESTONES.stream().map(code -> title(code, all, writing)).toList(),
                rows);
    }

    static Mark mark(String code, @Nullable Value value, Figures all, Writing writing) {
        String title = title(code, all, writing);
        if (value == null || value.number() == null) {
            return new Mark(
                    title,
                    "none",
                    writing.words()
                            .status(value == null ? org.ayni.reporting.indicator.Status.NO_RECORD : value.status()));
        }
        return value.number().signum() > 0
                ? new Mark(title, "full", writing.words(ConsortiaWords.class).reached())
                : new Mark(title, "open", writing.words(ConsortiaWords.class).notReached());
    }

    static String title(String code, Figures all, Writing writing) {
        return all.framework().figure(code).title().in(writing.english());
    }

    static String number(@Nullable Value value, Writing writing) {
        return value == null ? Writing.NOTHING : writing.count(value.number());
    }
}
