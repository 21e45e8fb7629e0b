package org.ayni.reporting.export.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ayni.reporting.framework.Framework;
import org.ayni.reporting.framework.Framework.Lesson;

/**
 * What was learned, observed and given as a reason about the same indicators of the donor.
 *
 * @param indicators our indicators that it is about; says so where there is none
 */
public record LessonGroup(String title, String indicators, List<Said> lessons) {

    private static final List<String> KINDS = List.of("LESSON", "OBSERVATION", "REASON");

    /** One of them. @param code with its kind */
    public record Said(String code, String text, String source) {}

    /** How many there are of each kind. */
    public static String title(FinalReport report) {
        List<Object> counts = new ArrayList<>();
        KINDS.forEach(kind -> counts.add(report.framework().lessons().stream()
                .filter(each -> each.kind().equals(kind))
                .count()));
        return report.word("report.lessons-title", counts.toArray());
    }

    /** All of them, in the order in which the framework first tells of each group. */
    public static List<LessonGroup> all(FinalReport report) {
        Map<List<String>, List<Lesson>> groups = report.framework().lessons().stream()
                .collect(Collectors.groupingBy(Lesson::mdb, LinkedHashMap::new, Collectors.toList()));
        return groups.entrySet().stream()
                .map(each -> of(each.getKey(), each.getValue(), report))
                .toList();
    }

    private static LessonGroup of(List<String> mdb, List<Lesson> lessons, FinalReport report) {
        Framework framework = report.framework();
        String title = framework.mdb().stream()
                .filter(each -> mdb.contains(each.code()))
                .map(each -> "MDB " + each.code() + " " + report.text(each.name()))
                .collect(Collectors.joining("; "));
        String indicators = lessons.stream()
                .flatMap(each -> framework.indicatorsOf(each).stream())
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        return new LessonGroup(
                title.isEmpty() ? report.word("report.whole-project") : title,
                indicators.isEmpty() ? report.word("report.no-indicator") : indicators,
                KINDS.stream()
                        .flatMap(kind ->
                                lessons.stream().filter(each -> each.kind().equals(kind)))
                        .map(each -> new Said(
                                each.code() + ", " + report.word("report.kind." + each.kind()),
                                report.text(each.text()),
                                each.source()))
                        .toList());
    }
}
