package org.ayni.reporting.dashboard.indicator;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ayni.reporting.dashboard.Writing;
import org.ayni.reporting.fact.EventReader.EventRow;
import org.ayni.reporting.framework.Framework.Indicator;
import org.ayni.reporting.framework.Framework.Way;
import org.ayni.reporting.indicator.Figures;
import org.ayni.reporting.indicator.ResultRow;
import org.ayni.reporting.lineage.AuditTrail;
import org.ayni.reporting.lineage.Lineage;

/** From all that could be counted over the facts to the figure. @param note said where not all are shown */
public record LineageCard(String title, List<Flow> flow, List<Fact> facts, String note) {

    private static final int SHOWN = 50;
    private static final UUID FIRST = new UUID(0, 0);

    public record Flow(String value, String text) {}

    /** @param audit service and address of the audit entry */
    public record Fact(String who, String date, String event, String service, String audit) {}

    static LineageCard of(Indicator it, ResultRow row, Figures all, Writing writing) {
        IndicatorWords words = writing.words(IndicatorWords.class);
        BigDecimal number = row.report().value();
        List<EventRow> events = Lineage.behind(all, it, Way.REPORT, FIRST, SHOWN + 1);
        if (events.isEmpty()) {
            return new LineageCard(
                    number == null ? words.lineageNone() : words.lineageMade(), List.of(), List.of(), "");
        }
        boolean more = events.size() > SHOWN;
        Map<String, String> names = all.facts().parts().names();
        String facts = more ? writing.count(SHOWN) + "+" : writing.count(events.size());
        return new LineageCard(
                words.lineageTitle(facts),
                List.of(
                        new Flow(writing.count(all.figure(it.population()).number()), words.expectedFlow()),
                        new Flow(facts, words.factsFlow()),
                        new Flow(writing.count(number), words.valueFlow())),
                events.stream()
                        .limit(SHOWN)
                        .map(each -> fact(each, it, names, writing))
                        .toList(),
                more ? words.lineageFirst(writing.count(SHOWN)) : "");
    }

    private static Fact fact(EventRow it, Indicator indicator, Map<String, String> names, Writing writing) {
        AuditTrail audit = AuditTrail.of(it.type(), it.aggregateId(), it.traceId());
        return new Fact(
                who(it.subjectId().toString(), indicator, names, writing),
                writing.date(it.validOn()),
                it.type(),
                audit.service(),
                audit.path());
    }

    /** Consortia have names; of people and enterprises the page knows none, and shows the end of the id. */
    private static String who(String id, Indicator indicator, Map<String, String> names, Writing writing) {
        String name = names.get(id);
        if (name != null) {
            return name;
        }
        String end = id.substring(id.length() - 6);
        return indicator.population().equals("enterprises")
                ? writing.words(IndicatorWords.class).enterpriseName(end)
                : writing.words(IndicatorWords.class).person(end);
    }
}
