package org.ayni.reporting.dashboard.fund;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.ayni.reporting.dashboard.Bar;
import org.ayni.reporting.dashboard.Bars;
import org.ayni.reporting.dashboard.Writing;
import org.ayni.reporting.dashboard.indicator.SeriesCard;
import org.ayni.reporting.dashboard.overview.FundCard;
import org.ayni.reporting.disaggregation.Series.Point;
import org.ayni.reporting.framework.Framework;
import org.ayni.reporting.indicator.Figures;
import org.ayni.reporting.indicator.Value;
import org.jspecify.annotations.Nullable;

/**
 * The fund and its portfolio.
 *
 * @param course the outstanding portfolio at each half-year's end; its line is the capacity
 */
public record FundPage(FundCard position, List<Use> uses, SeriesCard course, List<Bar> loans, List<Bar> money) {

    /** @param of of what, in words */
    public record Use(String text, String exact, @Nullable String width, String of) {

        static Use of(FundCard.Use it, String of) {
            return new Use(it.text(), it.exact(), it.width(), of);
        }
    }

    private static final List<String> LOANS =
            List.of("applications", "applicationsIneligible", "applicationsRefusedByBureau", "loans", "loansPaidOff");
    private static final List<String> MONEY =
            List.of("disbursed", "outstanding", "principalRepaid", "interestReceived", "principalWrittenOff");
    private static final int HALF_YEAR = 6;
    private static final int MOST = 60;

    static FundPage of(Figures all, List<Point> course, Writing writing) {
        BigDecimal capacity = all.figure("capacity").number();
        FundCard position = FundCard.of(all.framework(), all::figure, writing);
        return new FundPage(
                position,
                List.of(
                        Use.of(position.ofDeposit(), writing.words().ofDeposit()),
                        Use.of(position.ofCapacity(), writing.words().ofCapacity())),
                SeriesCard.of(
                        course,
                        capacity == null ? BigDecimal.ONE : capacity,
                        writing.words(FundWords.class).dollars(),
                        writing),
                Bars.of(LOANS, all.framework(), all::figure, writing),
                Bars.of(MONEY, all.framework(), all::figure, writing));
    }

    /** Each half-year's last day from the project's begin on, and the last date. */
    static List<LocalDate> dates(Framework.Calendar calendar, LocalDate last) {
        List<LocalDate> dates = new ArrayList<>();
        LocalDate begins = calendar.begins();
        LocalDate next = LocalDate.of(begins.getYear(), begins.getMonthValue() <= HALF_YEAR ? 7 : 1, 1);
        LocalDate day = (begins.getMonthValue() <= HALF_YEAR ? next : next.plusYears(1)).minusDays(1);
        while (day.isBefore(last) && dates.size() < MOST) {
            dates.add(day);
            day = day.plusDays(1).plusMonths(HALF_YEAR).minusDays(1);
        }
        dates.add(last);
        return dates;
    }

    static Point outstanding(Figures all) {
        Value value = all.figure("outstanding");
        return new Point(
                all.moment().asOf(), value.number(), value.status(), value.reason(), value.coverage(), null, null);
    }
}
