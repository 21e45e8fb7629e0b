package org.ayni.reporting.intake;

import static org.ayni.reporting.intake.FundStory.NONE;
import static org.ayni.reporting.intake.FundStory.on;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.ayni.contracts.credit.PortfolioEvent.DayClosed;
import org.ayni.contracts.credit.PortfolioEvent.DayClosed.Band;
import org.ayni.kit.intake.EventHandler;
import org.ayni.reporting.fact.ArrearsReader.Late;
import org.ayni.reporting.fact.ArrearsReader.Portfolio;
import org.ayni.reporting.indicator.FigureService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What closes of days become, in whatever order their events come and however often. */
@QuarkusTest
class ClosedDaysTest {

    @Inject
    EventHandler intake;

    @Inject
    FigureService figures;

    @Test
    void theNewestCloseOfEachFundHoldsAndADayToldAgainReplacesTheFirstTelling() {
        for (int seed = 0; seed < 8; seed++) {
            FundStory story = new FundStory(intake, figures);
            String unit = story.currency;
            story.tell(0, closed(story.fund, on(0), unit, 3, 1, 0));
            story.tell(0, closed(UUID.randomUUID(), on(0), unit, 5, 0, 0));
            story.tell(1, closed(story.fund, on(1), unit, 3, 2, 1));
            story.tell(2, closed(story.fund, on(1), unit, 4, 2, 2));
            story.comesIn(seed);
            assertEquals("2014-05-10: 9 loans, 900.00, 2 late, 200.00 restructured", read(unit, 5, null));
            assertEquals("2014-05-10: 8 loans, 800.00, 1 late, 0.00 restructured", read(unit, 0, null));
            assertEquals("2014-05-10: 8 loans, 800.00, 2 late, 100.00 restructured", read(unit, 5, on(1)));
            assertEquals("nothing", read(unit, -1, null));
        }
    }

    @Test
    void whatIsLateIsAddedOverFundsByHowLateItIs() {
        FundStory story = new FundStory(intake, figures);
        story.tell(0, late(story.currency, "1000.00", "300.00", "200.00", "100.00"));
        story.tell(0, late(story.currency, "100.00", "30.00", "20.00", "10.00"));
        story.comesIn(5);
        Portfolio read = Objects.requireNonNull(portfolio(story.currency, 0, null));
        assertEquals(
                List.of("1: 330.00 30.00%", "30: 220.00 20.00%", "90: 110.00 10.00%"),
                Arrays.stream(Late.values())
                        .map(each -> each.days() + ": " + read.over(each) + " "
                                + Objects.requireNonNull(read.percent(read.over(each)))
                                        .setScale(2) + "%")
                        .toList());
    }

    @Test
    void aCloseFromBeforeTheAgeingWasToldHasNoBandsAndNoZeroInTheirPlace() {
        FundStory story = new FundStory(intake, figures);
        story.tell(0, late(story.currency, "300.00", "0.00", "0.00", "0.00"));
        story.comesIn(1);
        Portfolio read = Objects.requireNonNull(portfolio(story.currency, 0, null));
        assertEquals(List.of(), read.bands());
        assertEquals(new BigDecimal("0.00"), read.over30());
    }

    private static DayClosed closed(UUID fund, LocalDate day, String unit, int loans, int late, int restructured) {
        List<Band> ageing = List.of(
                new Band(0, 0, loans - late, hundreds(loans - late), 0, NONE),
                new Band(1, 1, 0, NONE, 0, NONE),
                new Band(2, 30, late, hundreds(late), restructured, hundreds(restructured)),
                new Band(31, null, 0, NONE, 0, NONE));
        return new DayClosed(
                UUID.randomUUID(),
                fund,
                day,
                unit,
                loans,
                hundreds(loans),
                hundreds(late),
                NONE,
                NONE,
                NONE,
                NONE,
                NONE,
                NONE,
                ageing);
    }

    /** A close that says nothing of bands. */
    private static DayClosed late(String unit, String outstanding, String over1, String over30, String over90) {
        return new DayClosed(
                UUID.randomUUID(),
                UUID.randomUUID(),
                on(0),
                unit,
                3,
                new BigDecimal(outstanding),
                new BigDecimal(over1),
                new BigDecimal(over30),
                new BigDecimal(over90),
                NONE,
                NONE,
                NONE,
                NONE,
                null);
    }

    private static BigDecimal hundreds(int count) {
        return new BigDecimal(count + "00.00").setScale(2);
    }

    private @Nullable Portfolio portfolio(String unit, int day, @Nullable LocalDate known) {
        return figures.read(on(day), known == null ? null : known.toString(), all -> all.facts()
                .arrears()
                .newest(unit));
    }

    private String read(String unit, int day, @Nullable LocalDate known) {
        Portfolio it = portfolio(unit, day, known);
        if (it == null) {
            return "nothing";
        }
        long late = it.bands().stream()
                .filter(band -> band.fromDays() > 0)
                .mapToLong(band -> band.loans())
                .sum();
        BigDecimal restructured =
                it.bands().stream().map(band -> band.restructured()).reduce(BigDecimal.ZERO, BigDecimal::add);
        return it.day() + ": " + it.loans() + " loans, " + it.outstanding() + ", " + late + " late, " + restructured
                + " restructured";
    }
}
