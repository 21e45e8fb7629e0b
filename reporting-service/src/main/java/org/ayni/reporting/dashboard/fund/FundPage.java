package org.ayni.reporting.dashboard.fund;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.ayni.reporting.dashboard.Bar;
import org.ayni.reporting.dashboard.Bars;
import org.ayni.reporting.dashboard.Writing;
import org.ayni.reporting.dashboard.overview.FundCard;
import org.ayni.reporting.fact.ArrearsReader.Portfolio;
import org.ayni.reporting.framework.Framework;
import org.ayni.reporting.indicator.Figures;

/**
 * The fund and its portfolio.
 *
 * @param course what was lent, bound and there to be lent at each half-year's end
 */
public record FundPage(
        FundCard position,
        FundTitles titles,
        List<Use> uses,
        LinePlot course,
        ArrearsCard arrears,
        ParCard par,
        RefusalsCard refusals,
        CoverCard cover,
        List<Bar> loans,
        List<Bar> money) {

    /** @param of of what, in words */
    public record Use(FundCard.Use percent, String of) {}

    private static final List<String> LOANS =
            List.of("applications", "applicationsIneligible", "applicationsRefusedByBureau", "loans", "loansPaidOff");
    private static final List<String> MONEY =
            List.of("disbursed", "outstanding", "principalRepaid", "interestReceived", "principalWrittenOff");
    private static final int HALF_YEAR = 6;
    private static final int MOST = 60;

    static FundPage of(Figures all, Writing writing) {
        FundCard position = FundCard.of(all.framework(), all::figure, writing);
        LocalDate asOf = all.moment().asOf();
        List<FundMoment> course = dates(all.framework().calendar(), asOf).stream()
                .map(all::at)
                .map(FundMoment::of)
                .toList();
        Portfolio newest = course.getLast().portfolio();
        return new FundPage(
                position,
                FundTitles.of(all::figure, writing),
                List.of(
                        new Use(position.ofDeposit(), writing.words().ofDeposit()),
                        new Use(position.ofCapacity(), writing.words().ofCapacity())),
                PositionPlot.of(course, writing),
                ArrearsCard.of(newest, asOf, writing),
                ParCard.of(newest, course, writing),
                RefusalsCard.of(all, writing),
                CoverCard.of(all.facts().cover(currency(all)), asOf, writing),
                Bars.of(LOANS, all.framework(), all::figure, writing),
                Bars.of(MONEY, all.framework(), all::figure, writing));
    }

    private static String currency(Figures all) {
        return all.framework().figure("outstanding").unit();
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
}
