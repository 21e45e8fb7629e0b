package org.ayni.reporting.intake;

import static org.ayni.reporting.intake.FundStory.DAY;
import static org.ayni.reporting.intake.FundStory.on;
import static org.ayni.reporting.intake.FundStory.owing;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.ayni.kit.intake.EventHandler;
import org.ayni.reporting.fact.CoverReader.Due;
import org.ayni.reporting.fact.CoverReader.Pledge;
import org.ayni.reporting.indicator.FigureService;
import org.ayni.testkit.TestDatabase;
import org.junit.jupiter.api.Test;

/** What deposits and reservations become, in whatever order their events come and however often. */
@QuarkusTest
class FundFactsTest {

    @Inject
    EventHandler intake;

    @Inject
    FigureService figures;

    @Test
    void whatALoanBindsIsReservedAndCommittedOnTheDaysOfBooking() {
        for (int seed = 0; seed < 8; seed++) {
            FundStory story = new FundStory(intake, figures);
            FundStory.Loan loan = story.new Loan();
            loan.reserved(0, "APPROVED", owing("0.00", "1031.00", null));
            loan.disbursed(1, owing("400.00", "631.00", null));
            loan.reserved(2, "CANCELLED", owing("400.00", "0.00", null));
            // Paid on the day of the disbursement, known three days later: the room was bound until then.
            loan.paid(4, 1, "100.00", owing("300.00", "0.00", null));
            story.comesIn(seed);
            assertEquals(
                    List.of("1031.00", "1031.00", "400.00", "400.00", "300.00"),
                    IntStream.range(0, 5)
                            .mapToObj(day -> bound(story, loan.consortium, day))
                            .toList(),
                    "seed " + seed);
        }
    }

    @Test
    void aDepositSecuresFromItsPledgeOverRenewalsToItsEndAndTheCapacityFollows() {
        FundStory story = new FundStory(intake, figures);
        UUID deposit = UUID.randomUUID();
        int term = 365;
        story.pledged(0, deposit, "1000.00", "2000.00", on(term));
        story.renewed(term, deposit, "1010.00", "10.00", on(2 * term));
        story.released(term + 9, deposit, "1010.00", on(term + 9), "0.00", "0.00");
        story.comesIn(7);
        assertEquals(List.of(new Pledge(deposit, DAY, on(term), false)), story.pledges(0));
        assertEquals(
                List.of(new Pledge(deposit, DAY, on(2 * term), null)),
                story.pledges(term),
                "the renewal may have changed whether it renews itself, and did not tell");
        assertEquals(List.of(), story.pledges(term + 9));
        assertEquals("0.00", sum("select sum(number) as sum from amount where source_id = ?", deposit));
        assertEquals(
                List.of("2000.0000", "2020.0000", "0.0000"),
                IntStream.of(0, term, term + 9)
                        .mapToObj(day -> story.capacity(day).toPlainString())
                        .toList());
    }

    @Test
    void theLastInstalmentOfTheLongestLoanCountsWhileItIsOpen() {
        FundStory story = new FundStory(intake, figures);
        LocalDate last = on(900);
        FundStory.Loan longest = story.new Loan();
        longest.disbursed(0, owing("400.00", "0.00", last));
        longest.paid(4, 4, "400.00", owing("0.00", "0.00", last));
        story.new Loan().disbursed(2, owing("100.00", "0.00", on(300)));
        story.comesIn(3);
        assertEquals(new Due(last, false), due(story, 3));
        assertEquals(new Due(on(300), false), due(story, 4));
        assertNull(due(new FundStory(intake, figures), 3).last(), "in another currency nothing is due");
    }

    @Test
    void anOpenLoanThatDidNotSayWhenItEndsIsKnownToBeThere() {
        FundStory story = new FundStory(intake, figures);
        FundStory.Loan loan = story.new Loan();
        loan.disbursed(0, owing("400.00", "0.00", null));
        story.comesIn(5);
        assertEquals(new Due(null, false), due(story, -1));
        assertEquals(new Due(null, true), due(story, 0));
        loan.disbursed(1, owing("400.00", "0.00", on(366)));
        story.comesIn(6);
        assertEquals(new Due(on(366), false), due(story, 1));
    }

    private static Due due(FundStory story, int day) {
        return story.read(day, facts -> facts.cover(story.currency).due());
    }

    private static String bound(FundStory story, UUID consortium, int day) {
        return sum(
                "select sum(total) as sum from amount_consortium_day where name = 'BOUND' and unit = '" + story.currency
                        + "' and valid_on <= '" + on(day) + "' and consortium_id = ?",
                consortium);
    }

    private static String sum(String query, UUID id) {
        return String.valueOf(TestDatabase.current().rows(query, id).getFirst().get("sum"));
    }
}
