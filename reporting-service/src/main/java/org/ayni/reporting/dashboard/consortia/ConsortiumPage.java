package org.ayni.reporting.dashboard.consortia;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ayni.kit.problem.Problem;
import org.ayni.reporting.dashboard.PageQuery;
import org.ayni.reporting.dashboard.Remark;
import org.ayni.reporting.dashboard.Writing;
import org.ayni.reporting.dashboard.consortia.ConsortiaPage.Mark;
import org.ayni.reporting.fact.Dimension;
import org.ayni.reporting.framework.Framework.Indicator;
import org.ayni.reporting.framework.Framework.Way;
import org.ayni.reporting.indicator.Figures;
import org.ayni.reporting.indicator.Value;
import org.jspecify.annotations.Nullable;

/** One consortium: what it reached, and its part in each indicator. */
public record ConsortiumPage(
        String name, String all, String profile, List<Twin> twins, List<Mark> marks, List<Part> parts) {

    /** @param status what stands in the value's place where there is none */
    public record Part(String code, String title, String href, String value, String exact, String status) {}

    static ConsortiumPage of(String id, Figures all, PageQuery query, Writing writing) {
        List<Profile> consortia = Profile.all(all);
        Profile it = consortia.stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("consortium", id));
        return new ConsortiumPage(
                it.name(),
                query.link("/consortia").toString(),
                profile(it, all, writing),
                Twin.of(it, consortia, query, writing),
                ConsortiaPage.MILESTONES.stream()
                        .map(code -> ConsortiaPage.mark(
                                code, all.parts(code, Dimension.CONSORTIUM).get(id), all, writing))
                        .toList(),
                all.framework().indicators().stream()
                        .map(each -> part(each, all.parts(each, Way.REPORT, Dimension.CONSORTIUM), id, query, writing))
                        .toList());
    }

    /** "Empresas: 13 · textiles · grupo 1". */
    private static String profile(Profile it, Figures all, Writing writing) {
        ConsortiaWords words = writing.words(ConsortiaWords.class);
        String enterprises = ConsortiaPage.number(
                all.parts("enterprisesInConsortia", Dimension.CONSORTIUM).get(it.id()), writing);
        return Stream.of(
                        words.shopsColumn() + ": " + enterprises,
                        it.sector(),
                        it.group() == null ? null : words.inGroup(it.group()))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
    }

    private static Part part(Indicator it, Map<String, Value> parts, String id, PageQuery query, Writing writing) {
        @Nullable Value value = parts.get(id);
        return new Part(
                it.code(),
                Remark.title(it, writing),
                query.link("/indicators/" + it.code()).toString(),
                ConsortiaPage.number(value, writing),
                value == null ? "" : Writing.exact(value.number()),
                value == null
                        ? writing.words().status(org.ayni.reporting.indicator.Status.NO_RECORD)
                        : writing.words().status(value.status()));
    }
}
