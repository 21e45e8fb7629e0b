package org.ayni.reporting.dashboard.consortia;

import java.util.List;
import java.util.Map;
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
public record ConsortiumPage(String name, String all, String enterprises, List<Mark> marks, List<Part> parts) {

    /** @param status what stands in the value's place where there is none */
    public record Part(String code, String title, String href, String value, String exact, String status) {}

    static ConsortiumPage of(String id, Figures all, PageQuery query, Writing writing) {
        String name = all.facts().parts().names().get(id);
        if (name == null) {
            throw Problem.notFound("consortium", id);
        }
        return new ConsortiumPage(
                name,
                query.link("/consortia").toString(),
                ConsortiaPage.number(
                        all.parts("enterprisesInConsortia", Dimension.CONSORTIUM)
                                .get(id),
                        writing),
                ConsortiaPage.MILESTONES.stream()
                        .map(code -> ConsortiaPage.mark(
                                code, all.parts(code, Dimension.CONSORTIUM).get(id), all, writing))
                        .toList(),
                all.framework().indicators().stream()
                        .map(each -> part(each, all.parts(each, Way.REPORT, Dimension.CONSORTIUM), id, query, writing))
                        .toList());
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
