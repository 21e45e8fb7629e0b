package org.ayni.reporting.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.ayni.contracts.credit.PortfolioEvent.DayClosed;
import org.ayni.contracts.credit.PortfolioEvent.DayClosed.Band;
import org.ayni.kit.intake.EventHandler;
import org.ayni.kit.intake.ReceivedEvent;
import org.ayni.reporting.Told;
import org.ayni.reporting.fact.ArrearsReader.Late;
import org.ayni.reporting.fact.ArrearsReader.Portfolio;
import org.ayni.reporting.indicator.FigureService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What closes of days become, in whatever order their events come and however often. */
@QuarkusTest
class ClosedDaysTest {

    private static final LocalDate DAY = LocalDate.parse("2014-05-10");
    private static final BigDecimal NONE = new BigDecimal("0.00");

    @Inject
    EventHandler intake;

    @Inject
    FigureService figures;

    @Test
    void theNewestCloseOfEachFundHoldsAndADayToldAgainReplacesTheFirstTelling() {
        for (int seed = 0; seed < 8; seed++) {
            Told told = new Told();
            String unit = "T" + UUID.randomUUID().toString().substring(0, 8);
            UUID fund = UUID.randomUUID();
            told.tell(DAY, closed(fund, DAY, unit, 3, 1, 0));
            told.tell(DAY, closed(UUID.randomUUID(), DAY, unit, 5, 0, 0));
            told.tell(DAY.plusDays(1), closed(fund, DAY.plusDays(1), unit, 3, 2, 1));
            told.tell(DAY.plusDays(2), closed(fund, DAY.plusDays(1), unit, 4, 2, 2));
            shuffled(told, seed);
            assertEquals("2014-05-10: 9 loans, 900.00, 2 late, 200.00 restructured", read(unit, DAY.plusDays(5), null));
            assertEquals("2014-05-10: 8 loans, 800.00, 1 late, 0.00 restructured", read(unit, DAY, null));
            String then = DAY.plusDays(1).toString();
            assertEquals("2014-05-10: 8 loans, 800.00, 2 late, 100.00 restructured", read(unit, DAY.plusDays(5), then));
            assertEquals("nothing", read(unit, DAY.minusDays(1), null));
        }
    }

    @Test
    void whatIsLateIsAddedOverFundsByHowLateItIs() {
        Told told = new Told();
        String unit = "T" + UUID.randomUUID().toString().substring(0, 8);
        told.tell(DAY, late(unit, "1000.00", "300.00", "200.00", "100.00"));
        told.tell(DAY, late(unit, "100.00", "30.00", "20.00", "10.00"));
        shuffled(told, 5);
        Portfolio read = Objects.requireNonNull(portfolio(unit, DAY, null));
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
        Told told = new Told();
        String unit = "T" + UUID.randomUUID().toString().substring(0, 8);
        told.tell(DAY, late(unit, "300.00", "0.00", "0.00", "0.00"));
        intake.on(told.events());
        Portfolio read = portfolio(unit, DAY, null);
        assertEquals(List.of(), Objects.requireNonNull(read).bands());
        assertEquals(new BigDecimal("0.00"), read.over30());
    }

    private void shuffled(Told told, int seed) {
        Random dice = new Random(seed);
        List<ReceivedEvent> events = new ArrayList<>(told.events());
        events.addAll(told.events());
        Collections.shuffle(events, dice);
        events.forEach(event -> intake.on(List.of(event)));
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
                DAY,
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

    private @Nullable Portfolio portfolio(String unit, LocalDate asOf, @Nullable String knownAt) {
        return figures.read(asOf, knownAt, all -> all.facts().arrears().newest(unit));
    }

    private String read(String unit, LocalDate asOf, @Nullable String knownAt) {
        Portfolio it = portfolio(unit, asOf, knownAt);
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
