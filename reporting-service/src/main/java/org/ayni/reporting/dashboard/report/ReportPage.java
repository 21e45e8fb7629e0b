package org.ayni.reporting.dashboard.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ayni.reporting.dashboard.PageQuery;
import org.ayni.reporting.dashboard.Remark;
import org.ayni.reporting.dashboard.Writing;
import org.ayni.reporting.dashboard.indicator.TableRow;
import org.ayni.reporting.framework.Framework;
import org.ayni.reporting.framework.Framework.Indicator;
import org.ayni.reporting.indicator.Figures;
import org.ayni.reporting.narrative.ObjectiveView;
import org.ayni.reporting.quality.ConsistencyView;

/** The document: table, objectives, how each indicator is counted, lessons and rules to review. */
public record ReportPage(
        String title,
        List<TableRow> rows,
        List<Objective> objectives,
        List<Definition> definitions,
        String lessonsTitle,
        List<Theme> themes,
        List<String> violations,
        String source) {

    public record Objective(String code, String title, String text) {}

    public record Definition(String code, String title, String rule, String source) {}

    /** What was learned about one thing. */
    public record Theme(String name, List<String> lessons) {}

    static ReportPage of(Figures all, PageQuery query, Writing writing) {
        boolean english = writing.english();
        Framework framework = all.framework();
        List<TableRow> rows = TableRow.all(all, query, writing);
        long known =
                rows.stream().filter(each -> !each.report().exact().isEmpty()).count();
        Map<String, List<String>> lessons = framework.lessons().stream()
                .filter(each -> each.kind().equals("LESSON"))
                .collect(Collectors.groupingBy(
                        Framework.Lesson::theme,
                        LinkedHashMap::new,
                        Collectors.mapping(each -> each.text().in(english), Collectors.toList())));
        int count = lessons.values().stream().mapToInt(List::size).sum();
        return new ReportPage(
                writing.words(ReportWords.class).reportTitle(writing.count(rows.size()), writing.count(known)),
                rows,
                ObjectiveView.all(all, english).stream()
                        .map(each -> new Objective(each.code(), each.title(), each.text()))
                        .toList(),
                framework.indicators().stream()
                        .map(each -> definition(each, writing))
                        .toList(),
                writing.words(ReportWords.class).reportLessons(writing.count(count)),
                lessons.entrySet().stream()
                        .map(each -> new Theme(each.getKey(), each.getValue()))
                        .toList(),
                ConsistencyView.of(all, query.knownAt(), english).violations().stream()
                        .map(ConsistencyView.RuleView::title)
                        .toList(),
                framework.source());
    }

    private static Definition definition(Indicator it, Writing writing) {
        return new Definition(it.code(), Remark.title(it, writing), it.rule().in(writing.english()), it.source());
    }
}
