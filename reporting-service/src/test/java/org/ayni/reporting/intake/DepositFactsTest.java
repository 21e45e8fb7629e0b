package org.ayni.reporting.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.ayni.contracts.credit.FundEvent;
import org.ayni.kit.intake.EventHandler;
import org.ayni.kit.intake.ReceivedEvent;
import org.ayni.reporting.Told;
import org.ayni.reporting.fact.CoverReader.Pledge;
import org.ayni.reporting.indicator.FigureService;
import org.junit.jupiter.api.Test;

/** What may be lent on deposits and what they secure, whatever the dates of what is booked, each currency by itself. */
@QuarkusTest
class DepositFactsTest {

    private static final LocalDate DAY = LocalDate.parse("2014-05-10");
    private static final BigDecimal NONE = new BigDecimal("0.00");

    @Inject
    EventHandler intake;

    @Inject
    FigureService figures;

    /** A second pledge is booked nine days late, a release of the fifth day on the twentieth; then leverage falls. */
    @Test
    void whatMayBeLentIsWhatTheLastBookingSaysWhateverItsDate() {
        UUID fund = UUID.randomUUID();
        UUID bank = UUID.randomUUID();
        UUID first = UUID.randomUUID();
        String currency = currency();
        Told told = new Told();
        told.tell(DAY, pledged(fund, bank, first, currency, "50.00", "100.00"));
        told.tell(DAY.plusDays(9), pledged(fund, bank, UUID.randomUUID(), currency, "100.00", "200.00"));
        told.tell(
                DAY.plusDays(19),
                new FundEvent.LienReleased(
                        fund,
                        first,
                        bank,
                        new BigDecimal("50.00"),
                        currency,
                        DAY.plusDays(4),
                        new BigDecimal("50.00"),
                        new BigDecimal("100.00")));
        told.tell(
                DAY.plusDays(29),
                new FundEvent.PositionChanged(
                        fund,
                        bank,
                        "POLICY",
                        fund,
                        new BigDecimal("50.00"),
                        new BigDecimal("75.00"),
                        currency,
                        DAY.plusDays(29)));
        shuffled(told, 11);
        assertEquals(
                List.of("100.0000", "100.0000", "200.0000", "200.0000", "100.0000", "75.0000"),
                Stream.of(0, 8, 9, 18, 19, 29)
                        .map(days -> capacity(currency, DAY.plusDays(days)))
                        .toList());
    }

    @Test
    void currenciesAreNeitherAddedNorDoTheirDepositsSecureEachOthersLoans() {
        UUID deposit = UUID.randomUUID();
        String currency = currency();
        BigDecimal dollars =
                figures.read(DAY, null, all -> all.figure("capacity").number());
        Told told = new Told();
        told.tell(DAY, pledged(UUID.randomUUID(), UUID.randomUUID(), deposit, currency, "50.00", "100.00"));
        shuffled(told, 2);
        assertEquals("100.0000", capacity(currency, DAY));
        assertEquals(
                dollars, figures.read(DAY, null, all -> all.figure("capacity").number()));
        assertEquals(List.of(deposit), secured(currency, DAY));
        assertFalse(secured("USD", DAY).contains(deposit));
    }

    @Test
    void aDepositThatClaimsWerePaidFromDownToNothingSecuresNoMore() {
        UUID fund = UUID.randomUUID();
        UUID bank = UUID.randomUUID();
        UUID deposit = UUID.randomUUID();
        String currency = currency();
        Told told = new Told();
        told.tell(DAY, pledged(fund, bank, deposit, currency, "50.00", "100.00"));
        told.tell(DAY.plusDays(1), drawn(fund, bank, deposit, currency, "20.00", 1));
        told.tell(DAY.plusDays(3), drawn(fund, bank, deposit, currency, "30.00", 3));
        shuffled(told, 6);
        assertEquals(List.of(deposit), secured(currency, DAY.plusDays(2)));
        assertEquals(List.of(), secured(currency, DAY.plusDays(3)));
    }

    private void shuffled(Told told, int seed) {
        List<ReceivedEvent> events = new ArrayList<>(told.events());
        events.addAll(told.events());
        Collections.shuffle(events, new Random(seed));
        events.forEach(event -> intake.on(List.of(event)));
    }

    private static String currency() {
        return "T" + UUID.randomUUID().toString().substring(0, 8);
    }

    private static FundEvent pledged(
            UUID fund, UUID bank, UUID deposit, String currency, String amount, String capacity) {
        BigDecimal pledged = new BigDecimal(amount);
        return new FundEvent.DepositPledged(
                fund, deposit, bank, pledged, currency, DAY, pledged, new BigDecimal(capacity), null, true);
    }

    private static FundEvent drawn(UUID fund, UUID bank, UUID deposit, String currency, String amount, int days) {
        BigDecimal drawn = new BigDecimal(amount);
        return new FundEvent.DepositDrawn(
                fund, deposit, bank, UUID.randomUUID(), drawn, currency, DAY.plusDays(days), NONE, NONE);
    }

    private String capacity(String currency, LocalDate asOf) {
        return figures.read(
                asOf,
                null,
                all -> all.facts().answers("FUND_CAPACITY_" + currency).sum().toPlainString());
    }

    private List<UUID> secured(String currency, LocalDate asOf) {
        return figures.read(asOf, null, all -> all.facts().cover(currency).pledges().stream()
                .map(Pledge::depositId)
                .toList());
    }
}
