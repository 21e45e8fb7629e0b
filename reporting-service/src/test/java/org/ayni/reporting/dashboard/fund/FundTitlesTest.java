package org.ayni.reporting.dashboard.fund;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.ayni.reporting.dashboard.Writing;
import org.ayni.reporting.fact.ArrearsReader.Portfolio;
import org.ayni.reporting.indicator.Reason;
import org.ayni.reporting.indicator.Status;
import org.ayni.reporting.indicator.Value;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Titles are findings: each says a figure, or that there is none. */
@QuarkusTest
class FundTitlesTest {

    private static final LocalDate DAY = LocalDate.parse("2004-03-27");
    private static final Writing ENGLISH = Writing.in(true);

    @Test
    void plainFiguresAreTitledByWhatTheySay() {
        FundTitles titles = titles(Map.of(
                "utilisationOfDeposits", "20.17",
                "utilisationOfCapacity", "10.08",
                "applications", "41",
                "loans", "1",
                "disbursed", "31961",
                "principalRepaid", "5741"));
        assertEquals("The same credit uses 20.17% of the deposit, 10.08% of the capacity", titles.use());
        assertEquals("41 applications, 1 loan", titles.loans());
        assertEquals("Of USD 31,961 disbursed, USD 5,741 came back", plain(titles.money()));
        FundTitles nothing = titles(Map.of("loans", "1"));
        for (String title : List.of(nothing.use(), nothing.loans(), nothing.money())) {
            assertFalse(title.matches(".*\\d.*"), title);
        }
    }

    @Test
    void theCourseIsTitledByItsLargestValue() {
        assertEquals(
                "The portfolio was largest on 27 Sep 2003: USD 200",
                plain(PositionPlot.of(List.of(at(6, "200"), at(3, "100"), at(0, null)), ENGLISH)
                        .title()));
        assertEquals(
                "Nothing was outstanding on any of these dates",
                PositionPlot.of(List.of(at(6, "0"), at(0, null)), ENGLISH).title());
        assertEquals(
                "Portfolio over time: no record",
                PositionPlot.of(List.of(at(0, null)), ENGLISH).title());
    }

    @Test
    void thePortfolioAtRiskIsTitledByWhatIsLateAndHatchedOnlyWhereNothingIsKnown() {
        Portfolio third = portfolio("300", "100");
        ParCard card = ParCard.of(third, List.of(closed(third)), ENGLISH);
        assertEquals("33.33% of the portfolio is more than 30 days late", card.title());
        assertEquals("33.3333333333", card.numbers().get(1).exact());
        assertEquals("33.33%", card.numbers().get(1).text());
        assertEquals(
                "At most 33.33% was more than 30 days late, on 27 Mar 2004",
                card.course().title());
        assertFalse(card.isNone());
        Portfolio zero = portfolio("300", "0");
        ParCard inTime = ParCard.of(zero, List.of(closed(zero)), ENGLISH);
        assertEquals("0.00% of the portfolio is more than 30 days late", inTime.title());
        assertEquals(
                "On none of these dates was anything more than 30 days late",
                inTime.course().title());
        Portfolio empty = portfolio("0", "0");
        ParCard nothingLent = ParCard.of(empty, List.of(closed(empty)), ENGLISH);
        assertEquals("There is no portfolio: nothing can be late", nothingLent.title());
        assertTrue(nothingLent.isNone());
        ParCard unknown = ParCard.of(null, List.of(at(0, null)), ENGLISH);
        assertEquals("Portfolio at risk: no close of a day is recorded", unknown.title());
        assertEquals("Portfolio at risk over time: no value", unknown.course().title());
        assertTrue(unknown.isNone());
    }

    private static FundTitles titles(Map<String, String> figures) {
        return FundTitles.of(
                code -> {
                    String number = figures.get(code);
                    return number == null
                            ? new Value(null, Status.NO_RECORD, null, Reason.NEVER_RECORDED)
                            : new Value(new BigDecimal(number), Status.MEASURED, null, null);
                },
                ENGLISH);
    }

    private static FundMoment at(int monthsBefore, @Nullable String outstanding) {
        BigDecimal number = outstanding == null ? null : new BigDecimal(outstanding);
        return new FundMoment(DAY.minusMonths(monthsBefore), number, null, null, null);
    }

    private static FundMoment closed(Portfolio portfolio) {
        return new FundMoment(DAY, portfolio.outstanding(), null, null, portfolio);
    }

    private static Portfolio portfolio(String outstanding, String late) {
        BigDecimal part = new BigDecimal(late);
        return new Portfolio(DAY, 3, new BigDecimal(outstanding), part, part, part, List.of());
    }

    private static String plain(String text) {
        return text.replace('\u00a0', ' ');
    }
}
