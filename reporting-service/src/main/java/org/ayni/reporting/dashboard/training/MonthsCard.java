package org.ayni.reporting.dashboard.training;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ayni.reporting.dashboard.Scale;
import org.ayni.reporting.dashboard.Writing;
import org.ayni.reporting.indicator.Figures;
import org.ayni.reporting.indicator.Status;
import org.jspecify.annotations.Nullable;

/**
 * Sessions held, a column a month. From the first attendance list on a month without sessions is zero; before it
 * nothing is known of sessions, whatever else of training is recorded, and the months are hatched.
 */
public record MonthsCard(String title, List<Column> columns, List<Tick> ticks, List<Label> labels) {

    private static final int HEIGHT = 120;
    private static final int TOP = 12;
    private static final int STUB = 4;
    private static final int MOST = 48;
    private static final int MOST_LABELS = 8;

    /**
     * A month.
     *
     * @param y and height in pixels
     * @param exact empty where nothing is known
     */
    public record Column(
            String x, String width, int y, int height, String name, String text, String exact, String status) {

        public boolean isNone() {
            return exact.isEmpty();
        }
    }

    /** A height of the axis. */
    public record Tick(int y, String text) {}

    /** A month's name below the axis. */
    public record Label(String x, String month, String year) {}

    static MonthsCard of(Figures all, Writing writing) {
        return of(
                YearMonth.from(all.framework().calendar().begins()),
                YearMonth.from(all.moment().asOf()),
                all.facts().training().sessions(),
                writing);
    }

    /**
     * @param from the project's first month; the newest four years are shown
     * @param sessions of the months that had any; the earliest is the first of which lists are known
     */
    static MonthsCard of(YearMonth from, YearMonth to, Map<YearMonth, Long> sessions, Writing writing) {
        TrainingWords words = writing.words(TrainingWords.class);
        long asked = Math.max(0, ChronoUnit.MONTHS.between(from, to)) + 1;
        int shown = (int) Math.min(MOST, asked);
        YearMonth first = to.minusMonths(shown - 1L);
        Map<YearMonth, Long> seen = sessions.entrySet().stream()
                .filter(each -> !each.getKey().isBefore(first) && !each.getKey().isAfter(to))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        Scale scale = Scale.upTo(seen.values().stream().map(BigDecimal::valueOf).toList());
        YearMonth began = sessions.keySet().stream().min(YearMonth::compareTo).orElse(null);
        Paper paper = new Paper(first, shown, scale, writing);
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < shown; i++) {
            YearMonth month = first.plusMonths(i);
            boolean known = began != null && !month.isBefore(began);
            columns.add(paper.column(i, known ? BigDecimal.valueOf(seen.getOrDefault(month, 0L)) : null));
        }
        long total = seen.values().stream().mapToLong(Long::longValue).sum();
        return new MonthsCard(
                began == null ? words.monthsUnknown() : words.monthsTitle(total, writing.count(total), seen.size()),
                columns,
                ticks(scale, writing),
                labels(first, shown, writing));
    }

    /** Where a month stands, and in which language. */
    private record Paper(YearMonth first, int months, Scale scale, Writing writing) {

        /** @param held null: nothing is known */
        Column column(int at, @Nullable BigDecimal held) {
            Scale axis = new Scale(BigDecimal.valueOf(months));
            YearMonth month = first.plusMonths(at);
            Status status =
                    held == null ? Status.NO_RECORD : held.signum() == 0 ? Status.MEASURED_ZERO : Status.MEASURED;
            int height = held == null ? HEIGHT : Math.max(STUB, height(held, scale));
            return new Column(
                    axis.at(new BigDecimal(at).add(new BigDecimal("0.15"))),
                    axis.at(new BigDecimal("0.7")),
                    TOP + HEIGHT - height,
                    height,
                    writing.words().month(month.getMonth()) + " " + month.getYear(),
                    writing.count(held),
                    Writing.exact(held),
                    writing.words().status(status));
        }
    }

    private static List<Tick> ticks(Scale scale, Writing writing) {
        return Stream.of(BigDecimal.ZERO, scale.end())
                .map(each -> new Tick(TOP + HEIGHT - height(each, scale), writing.count(each)))
                .toList();
    }

    private static List<Label> labels(YearMonth first, int shown, Writing writing) {
        int apart = (shown + MOST_LABELS - 1) / MOST_LABELS;
        List<Label> labels = new ArrayList<>();
        for (int i = (shown - 1) % apart; i < shown; i += apart) {
            YearMonth month = first.plusMonths(i);
            labels.add(new Label(
                    new Scale(BigDecimal.valueOf(shown)).at(new BigDecimal(i).add(new BigDecimal("0.5"))),
                    writing.words().month(month.getMonth()).substring(0, 3),
                    String.valueOf(month.getYear())));
        }
        return labels;
    }

    private static int height(BigDecimal value, Scale scale) {
        return value.multiply(BigDecimal.valueOf(HEIGHT))
                .divide(scale.end(), 0, RoundingMode.HALF_UP)
                .intValue();
    }
}
