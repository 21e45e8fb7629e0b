package org.ayni.reporting.dashboard.fund;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.ayni.reporting.dashboard.Writing;
import org.ayni.reporting.fact.ArrearsReader.Band;
import org.ayni.reporting.fact.ArrearsReader.Portfolio;
import org.junit.jupiter.api.Test;

/** What the card says where something is at risk. */
@QuarkusTest
class ParCardTest {

    private static final LocalDate DAY = LocalDate.parse("2004-03-27");

    @Test
    void whatIsAtRiskIsInPercentOfThePortfolioWithAndWithoutTheRescheduled() {
        Portfolio newest = new Portfolio(
                DAY,
                8,
                new BigDecimal("1000.00"),
                new BigDecimal("300.00"),
                new BigDecimal("200.00"),
                new BigDecimal("100.00"),
                List.of(
                        new Band(0, 0, 5, new BigDecimal("700.00"), 1, new BigDecimal("50.00")),
                        new Band(2, 30, 1, new BigDecimal("100.00"), 1, new BigDecimal("25.00")),
                        new Band(31, 90, 1, new BigDecimal("100.00"), 0, new BigDecimal("0.00")),
                        new Band(91, null, 1, new BigDecimal("100.00"), 0, new BigDecimal("0.00"))));
        List<FundMoment> course = List.of(new FundMoment(DAY, null, null, null, newest));
        List<ParCard.Par> numbers = ParCard.of(newest, course, Writing.in(true)).numbers();
        assertEquals(
                List.of(
                        "More than 1 day: 30.00% of USD 300, with rescheduled 35.00%",
                        "More than 30 days: 20.00% of USD 200, with rescheduled 27.50%",
                        "More than 90 days: 10.00% of USD 100, with rescheduled 17.50%"),
                numbers.stream()
                        .map(it -> (it.label() + ": " + it.text() + " of " + it.amount() + ", " + it.withRestructured())
                                .replace('\u00a0', ' '))
                        .toList());
        assertEquals(
                List.of("30", "20", "10"),
                numbers.stream()
                        .map(it -> Writing.exact(new BigDecimal(it.exact())))
                        .toList());
    }
}
