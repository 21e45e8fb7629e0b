package org.ayni.reporting.intake;

import static org.ayni.reporting.intake.FundStory.DAY;
import static org.ayni.reporting.intake.FundStory.on;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.ayni.kit.intake.EventHandler;
import org.ayni.reporting.fact.CoverReader.Pledge;
import org.ayni.reporting.indicator.FigureService;
import org.junit.jupiter.api.Test;

/** What may be lent on deposits and what they secure, whatever the dates of what is booked, each currency by itself. */
@QuarkusTest
class DepositFactsTest {

    @Inject
    EventHandler intake;

    @Inject
    FigureService figures;

    private final UUID deposit = UUID.randomUUID();

    /** A second pledge is booked nine days late, a release of the fifth day on the twentieth; then leverage falls. */
    @Test
    void whatMayBeLentIsWhatTheLastBookingSaysWhateverItsDate() {
        FundStory story = new FundStory(intake, figures);
        story.pledged(0, deposit, "50.00", "100.00", null);
        story.pledged(9, UUID.randomUUID(), "100.00", "200.00", null);
        story.released(19, deposit, "50.00", on(4), "50.00", "100.00");
        story.agreed(29, "50.00", "75.00");
        story.comesIn(11);
        assertEquals(
                List.of("100.0000", "100.0000", "200.0000", "200.0000", "100.0000", "75.0000"),
                IntStream.of(0, 8, 9, 18, 19, 29)
                        .mapToObj(day -> story.capacity(day).toPlainString())
                        .toList());
    }

    @Test
    void currenciesAreNeitherAddedNorDoTheirDepositsSecureEachOthersLoans() {
        FundStory story = new FundStory(intake, figures);
        BigDecimal dollars = dollars();
        story.pledged(0, deposit, "50.00", "100.00", null);
        story.comesIn(2);
        assertEquals("100.0000", story.capacity(0).toPlainString());
        assertEquals(dollars, dollars());
        assertEquals(List.of(new Pledge(deposit, DAY, null, true)), story.pledges(0));
        assertFalse(story.read(0, facts -> facts.cover("USD").pledges()).stream()
                .anyMatch(each -> each.depositId().equals(deposit)));
    }

    @Test
    void aDepositThatClaimsWerePaidFromDownToNothingSecuresNoMore() {
        FundStory story = new FundStory(intake, figures);
        story.pledged(0, deposit, "50.00", "100.00", null);
        story.drawn(1, deposit, "20.00");
        story.drawn(3, deposit, "30.00");
        story.comesIn(6);
        assertEquals(List.of(new Pledge(deposit, DAY, null, true)), story.pledges(2));
        assertEquals(List.of(), story.pledges(3));
    }

    private BigDecimal dollars() {
        return figures.read(DAY, null, all -> all.figure("capacity").number());
    }
}
