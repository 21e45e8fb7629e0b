package org.ayni.bo481.figures;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The results table and the other figures as text. */
public final class Sheet {
    private static final String NOTHING = "-";
    private static final List<String> HEAD = List.of("Code", "Target", "Report", "%", "Record", "%", "Status", "Note");

    private Sheet() {}

    /** {@code Code | Target | Report | % | Record | % | Status | Note}. */
    public static List<String> results(JsonNode figures) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(HEAD);
        figures.at("/results/rows").forEach(row -> rows.add(row(row)));
        List<String> lines = new ArrayList<>(lines(rows));
        JsonNode board = figures.at("/results/board");
        lines.add("On the report's basis: %s met, %s below, %s without a value; a value for %s of %s."
                .formatted(
                        board.path("met").asText(),
                        board.path("below").asText(),
                        board.path("grey").asText(),
                        board.path("withValue").asText(),
                        board.path("of").asText()));
        return lines;
    }

    /** Everything else that was counted, one figure a line. */
    public static List<String> others(JsonNode figures) {
        List<String> lines = new ArrayList<>();
        figures.at("/summary/figures")
                .forEach(figure -> lines.add("%s: %s%s"
                        .formatted(
                                figure.path("title").asText(),
                                value(figure),
                                figure.path("synthetic").asBoolean() ? " (synthetic)" : "")));
        JsonNode position = figures.path("position");
        lines.add("Fund: committed " + money(position.path("committed")) + ", available "
                + money(position.path("available")) + ", cover held " + money(position.path("coverHeld")));
        JsonNode totals = figures.at("/trialBalance/totals");
        lines.add("Trial balance: debit " + money(totals.path("debit")) + ", credit " + money(totals.path("credit")));
        return lines;
    }

    /** What the report does not say: figures that cannot both be true. */
    public static List<String> violations(JsonNode figures) {
        List<String> lines = new ArrayList<>();
        figures.at("/consistency/violations")
                .forEach(rule -> lines.add("Violated: %s (%s against %s)"
                        .formatted(
                                rule.path("title").asText(),
                                StreamSupport.stream(rule.path("left").spliterator(), false)
                                        .map(Sheet::value)
                                        .collect(Collectors.joining(" and ")),
                                value(rule.path("right")))));
        return lines;
    }

    private static List<String> row(JsonNode row) {
        JsonNode report = row.path("report");
        JsonNode record = row.path("record");
        String status = report.path("status").asText();
        String other = record.path("status").asText();
        List<String> notes = new ArrayList<>();
        if (row.path("note").isTextual()) {
            notes.add(row.path("note").textValue());
        }
        if (report.path("synthetic").asBoolean() || record.path("synthetic").asBoolean()) {
            notes.add("synthetic");
        }
        return List.of(
                row.path("code").asText(),
                number(row.path("target")),
                number(report.path("value")),
                report.path("percentOfTarget").asText(NOTHING),
                number(record.path("value")),
                record.path("percentOfTarget").asText(NOTHING),
                status.equals(other) ? status : status + " / " + other,
                notes.isEmpty() ? NOTHING : String.join(", ", notes));
    }

    private static List<String> lines(List<List<String>> rows) {
        List<Integer> widths = new ArrayList<>();
        for (int column = 0; column < HEAD.size(); column++) {
            int place = column;
            widths.add(
                    rows.stream().mapToInt(row -> row.get(place).length()).max().orElse(0));
        }
        List<String> lines = new ArrayList<>();
        for (List<String> row : rows) {
            List<String> cells = new ArrayList<>();
            for (int column = 0; column < row.size(); column++) {
                boolean right = column > 0 && column < 6;
                String form = right ? "%" + widths.get(column) + "s" : "%-" + widths.get(column) + "s";
                cells.add(form.formatted(row.get(column)));
            }
            lines.add(String.join(" | ", cells).stripTrailing());
        }
        return lines;
    }

    /** A figure as a count, an amount or a percentage; its status where it has no value. */
    private static String value(JsonNode figure) {
        if (figure.path("value").isNumber()) {
            return number(figure.path("value"));
        }
        if (figure.path("amount").isObject()) {
            return money(figure.path("amount"));
        }
        return figure.path("percent").isTextual()
                ? figure.path("percent").textValue() + " %"
                : figure.path("status").asText();
    }

    private static String number(JsonNode number) {
        return number.isNumber() ? grouped(number.decimalValue()) : NOTHING;
    }

    private static String money(JsonNode money) {
        return money.path("currency").asText() + " "
                + grouped(new BigDecimal(money.path("amount").asText("0")));
    }

    private static String grouped(BigDecimal number) {
        BigDecimal shown = number.scale() < 0 ? number.setScale(0) : number;
        return String.format(Locale.ROOT, "%,." + shown.scale() + "f", shown);
    }
}
