package org.ayni.credit.portfolio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.ayni.credit.Vectors;
import org.ayni.credit.day.LoanDay;
import org.ayni.credit.loan.LoanStatus;
import org.ayni.credit.standing.ArrearsRating;
import org.junit.jupiter.api.Test;

/** What is said of many loans together. */
class PortfolioFiguresTest {

    private static final Currency USD = Currency.getInstance("USD");

    @Test
    void givesThePortfolioAtRiskOfThePublishedCase() throws IOException {
        JsonNode vector = Vectors.vector("PR-01");
        List<LoanDay> book = new ArrayList<>();
        for (JsonNode loan : vector.at("/inputs/loans")) {
            book.add(loan(
                    loan.get("principal_outstanding").asText(),
                    loan.get("dpd").asInt(),
                    loan.path("restructured").asBoolean()));
        }
        PortfolioFigures figures = PortfolioFigures.of(book, USD);
        JsonNode expected = vector.get("expected");
        assertEquals(
                expected.get("gross_portfolio").asText(),
                figures.outstanding().amount().toString());
        assertEquals(
                expected.get("PAR>1_pct").asText(),
                String.valueOf(figures.par1().percent()));
        assertEquals(
                expected.get("PAR>30_pct").asText(),
                String.valueOf(figures.par30().percent()));
        assertEquals(
                expected.get("PAR>90_pct").asText(),
                String.valueOf(figures.par90().percent()));
        assertEquals(
                expected.get("PAR>30_including_restructured_pct").asText(),
                String.valueOf(figures.par30().withRestructuredPercent()));
        assertEquals("3000.00", figures.restructured().amount().toString());
    }

    @Test
    void leavesWrittenOffLoansOutOfEveryRatio() {
        LoanDay written = row("0.00", 200, false, LoanStatus.WRITTEN_OFF);
        PortfolioFigures figures = PortfolioFigures.of(List.of(loan("100.00", 0, false), written), USD);
        assertEquals(1, figures.loans());
        assertEquals("0.00", String.valueOf(figures.par90().percent()));
    }

    @Test
    void saysNothingOfNothing() {
        PortfolioFigures figures = PortfolioFigures.of(List.of(), USD);
        assertNull(figures.par30().percent());
        assertNull(figures.riskCoverPercent());
        assertNull(Concentration.of(List.of()).herfindahl());
    }

    @Test
    void measuresHowMuchHangsOnFewBorrowers() {
        Concentration even = Concentration.of(List.of(new BigDecimal("50.00"), new BigDecimal("50.00")));
        assertEquals("50.00 100.00 0.5000", even.top1Percent() + " " + even.top5Percent() + " " + even.herfindahl());
        Concentration one = Concentration.of(List.of(new BigDecimal("7.00"), BigDecimal.ZERO));
        assertEquals("1 100.00 1.0000", one.borrowers() + " " + one.top1Percent() + " " + one.herfindahl());
    }

    private static LoanDay loan(String outstanding, int daysPastDue, boolean restructured) {
        return row(outstanding, daysPastDue, restructured, LoanStatus.ACTIVE);
    }

    private static LoanDay row(String outstanding, int daysPastDue, boolean restructured, LoanStatus status) {
        BigDecimal none = BigDecimal.ZERO;
        return new LoanDay(
                LocalDate.parse("2004-03-27"),
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                status,
                daysPastDue,
                new ArrearsRating(List.of(5, 30, 55, 75, 90)).of(daysPastDue),
                restructured,
                daysPastDue > 0,
                new BigDecimal(outstanding),
                none,
                none,
                none,
                none,
                none,
                none,
                none,
                none,
                none,
                none);
    }
}
