package org.ayni.reporting.disaggregation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.ayni.reporting.framework.Framework.Indicator;
import org.ayni.reporting.framework.Framework.Way;
import org.ayni.reporting.framework.Measure;
import org.ayni.reporting.indicator.Figures;
import org.jspecify.annotations.Nullable;

/**
 * Indicators side by side over the last half-years. A slot is the end of a half-year, the last one the date of the
 * figures itself; it is measured where the indicator has a number on that date, a proven zero included.
 *
 * @param dates of the slots, oldest first
 * @param numbers by the indicator's code, one a slot; null: not measured
 */
public record Trend(List<LocalDate> dates, Map<String, List<@Nullable BigDecimal>> numbers) {

    static final int SLOTS = 6;
    private static final int MONTHS = 6;

    /** Whether there is a course to look at: an indicator that was measured twice. */
    public boolean tells() {
        return numbers.values().stream()
                .anyMatch(each -> each.stream().filter(Objects::nonNull).count() > 1);
    }

    /** An indicator's numbers. */
    public List<@Nullable BigDecimal> of(String code) {
        return Objects.requireNonNull(numbers.get(code), code);
    }

    /** The ends of the half-years before that of the date, and the date. */
    public static List<LocalDate> slots(LocalDate last) {
        YearMonth half = YearMonth.of(last.getYear(), last.getMonthValue() <= MONTHS ? MONTHS : 2 * MONTHS);
        LocalDate first = half.minusMonths((SLOTS - 1L) * MONTHS).atEndOfMonth();
        return Series.dates(first, last, Series.Step.HALF_YEAR);
    }

    /** These indicators up to the date of figures that are being read, from their snapshot. */
    public static Trend of(Figures all, List<Indicator> indicators, Way way) {
        List<LocalDate> dates = slots(all.moment().asOf());
        Map<String, List<@Nullable BigDecimal>> numbers = new HashMap<>();
        indicators.forEach(each -> numbers.put(each.code(), new ArrayList<>()));
        Trend trend = new Trend(dates, numbers);
        // What several are counted from is read once a date, and the date itself was read already.
        Stream.concat(all.atEach(dates.subList(0, SLOTS - 1)).stream(), Stream.of(all))
                .forEach(
                        then -> indicators.forEach(each -> trend.of(each.code()).add(number(each, way, then))));
        return trend;
    }

    private static @Nullable BigDecimal number(Indicator indicator, Way way, Figures then) {
        // In another unit there never is a number, and nothing to read; only our own rule takes a manual measurement.
        boolean never = way == Way.REPORT && indicator.report().measure() instanceof Measure.OtherUnit;
        return never ? null : then.value(indicator, way).number();
    }
}
