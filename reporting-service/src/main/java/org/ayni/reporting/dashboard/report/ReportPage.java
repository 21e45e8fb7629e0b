package org.ayni.reporting.dashboard.report;

import java.util.List;
import org.ayni.reporting.dashboard.PageQuery;
import org.ayni.reporting.dashboard.Writing;
import org.ayni.reporting.dashboard.indicator.TableRow;
import org.ayni.reporting.dashboard.overview.QualityCard;
import org.ayni.reporting.export.report.FinalReport;
import org.ayni.reporting.export.report.IndicatorPart;
import org.ayni.reporting.export.report.LessonGroup;
import org.ayni.reporting.indicator.Figures;
import org.ayni.reporting.quality.ConsistencyView.RuleView;

/**
 * The document: table, objectives, each indicator with its definition and its trail, lessons and rules to review. What
 * it says is what the exported report says.
 *
 * @param code of the project
 * @param lessons by the indicators that they are about
 */
public record ReportPage(
        String code,
        String title,
        List<TableRow> rows,
        List<Objective> objectives,
        List<IndicatorPart> indicators,
        String lessonsTitle,
        List<LessonGroup> lessons,
        Rules rules,
        String source) {

    public record Objective(String code, String title, String text) {}

    /**
     * What calls for a look.
     *
     * @param title how many checks of how many do
     * @param checks those that do
     * @param violated rules between figures that do not hold
     */
    public record Rules(String title, List<Check> checks, String violatedTitle, List<String> violated) {}

    /** A check that calls for review. @param note empty where there is nothing to add */
    public record Check(String code, String title, String note) {}

    static ReportPage of(FinalReport report, Figures all, PageQuery query, Writing writing) {
        List<TableRow> rows = TableRow.all(all, query, writing);
        long known =
                rows.stream().filter(each -> !each.report().exact().isEmpty()).count();
        return new ReportPage(
                report.framework().code(),
                writing.words(ReportWords.class).reportTitle(writing.count(rows.size()), writing.count(known)),
                rows,
                report.objectives().stream()
                        .map(each -> new Objective(each.code(), each.title(), each.text()))
                        .toList(),
                IndicatorPart.all(report),
                LessonGroup.title(report),
                LessonGroup.all(report),
                rules(report, QualityCard.of(all, writing).title(), writing),
                report.framework().source());
    }

    private static Rules rules(FinalReport report, String title, Writing writing) {
        List<String> violated =
                report.consistency().violations().stream().map(RuleView::title).toList();
        return new Rules(
                title,
                report.consistency().checks().stream()
                        .filter(each -> each.verdict().callsForReview())
                        .map(each -> new Check(each.code(), each.title(), each.note()))
                        .toList(),
                writing.words(ReportWords.class).reportViolated(violated.size()),
                violated);
    }
}
