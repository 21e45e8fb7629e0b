package org.ayni.reporting.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.ayni.contracts.credit.Borrower;
import org.ayni.contracts.credit.FundEvent;
import org.ayni.contracts.credit.LoanEvent.LoanDisbursed;
import org.ayni.contracts.credit.LoanEvent.RepaymentReceived;
import org.ayni.contracts.credit.LoanEvent.ReservationChanged;
import org.ayni.contracts.credit.LoanState;
import org.ayni.kit.intake.EventHandler;
import org.ayni.kit.intake.ReceivedEvent;
import org.ayni.reporting.Told;
import org.ayni.reporting.fact.CoverReader.Pledge;
import org.ayni.reporting.indicator.FigureService;
import org.ayni.testkit.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What deposits and reservations become, in whatever order their events come and however often. */
@QuarkusTest
class FundFactsTest {

    private static final LocalDate DAY = LocalDate.parse("2014-05-10");
    private static final BigDecimal NONE = new BigDecimal("0.00");
    private static final UUID ANY = UUID.randomUUID();

    @Inject
    EventHandler intake;

    @Inject
    FigureService figures;

    @Test
    void whatALoanBindsIsReservedAndCommittedOnTheDaysOfBooking() {
        for (int seed = 0; seed < 8; seed++) {
            Told told = new Told();
            UUID loan = UUID.randomUUID();
            UUID consortium = UUID.randomUUID();
            Borrower borrower = new Borrower("PERSON", ANY, ANY, consortium, null);
            told.tell(DAY, reserved(loan, borrower, "APPROVED", state("0.00", "0.00", "1031.00"), DAY));
            told.tell(DAY.plusDays(1), disbursed(loan, borrower, state("400.00", "400.00", "631.00"), DAY.plusDays(1)));
            told.tell(
                    DAY.plusDays(2),
                    reserved(loan, borrower, "CANCELLED", state("400.00", "400.00", "0.00"), DAY.plusDays(2)));
            // Paid on the day of the disbursement, known three days later: the room was bound until then.
            told.tell(DAY.plusDays(4), paid(loan, borrower, "100.00", state("300.00", "300.00", "0.00"), 1));
            shuffled(told, seed);
            List<String> bound = new ArrayList<>();
            for (int day = 0; day < 5; day++) {
                bound.add(bound(consortium, DAY.plusDays(day)));
            }
            assertEquals(List.of("1031.00", "1031.00", "400.00", "400.00", "300.00"), bound, "seed " + seed);
        }
    }

    @Test
    void aDepositSecuresFromItsPledgeOverRenewalsToItsEndAndTheCapacityFollows() {
        UUID deposit = UUID.randomUUID();
        UUID fund = UUID.randomUUID();
        UUID bank = UUID.randomUUID();
        Told told = new Told();
        BigDecimal amount = new BigDecimal("1000.00");
        LocalDate matures = DAY.plusYears(1);
        told.tell(
                DAY,
                new FundEvent.DepositPledged(
                        fund, deposit, bank, amount, "BOB", DAY, amount, new BigDecimal("2000.00"), matures, false));
        told.tell(
                matures,
                new FundEvent.DepositRenewed(
                        fund,
                        deposit,
                        bank,
                        new BigDecimal("1010.00"),
                        new BigDecimal("10.00"),
                        "BOB",
                        matures.plusYears(1),
                        matures,
                        new BigDecimal("1010.00"),
                        new BigDecimal("2020.00")));
        told.tell(
                matures.plusDays(9),
                new FundEvent.LienReleased(
                        fund, deposit, bank, new BigDecimal("1010.00"), "BOB", matures.plusDays(9), NONE, NONE));
        shuffled(told, 7);
        assertEquals(new Pledge(deposit, DAY, matures, false), pledge(deposit, DAY));
        assertEquals(
                new Pledge(deposit, DAY, matures.plusYears(1), null),
                pledge(deposit, matures),
                "the renewal may have changed whether it renews itself, and did not tell");
        assertNull(pledge(deposit, matures.plusDays(9)));
        assertEquals("0.00", sum("select sum(number) as sum from amount where source_id = ?", deposit));
        String capacity = "select number as sum from reading where subject_id = ? order by valid_on desc limit 1";
        assertEquals("0.0000", sum(capacity, EventFacts.both(fund, bank)));
    }

    @Test
    void theLastInstalmentOfTheLongestLoanCountsWhileItIsOpen() {
        Told told = new Told();
        UUID loan = UUID.randomUUID();
        Borrower borrower = new Borrower("PERSON", ANY, ANY, UUID.randomUUID(), null);
        LocalDate last = LocalDate.parse("2077-01-31");
        told.tell(DAY, disbursed(loan, borrower, due("400.00", last), DAY));
        told.tell(DAY.plusDays(4), paid(loan, borrower, "400.00", due("0.00", last), 4));
        shuffled(told, 3);
        assertEquals(last, lastDueOn("BOB", DAY.plusDays(3)));
        assertNotEquals(last, lastDueOn("BOB", DAY.plusDays(4)));
        assertNotEquals(last, lastDueOn("USD", DAY.plusDays(3)));
    }

    @Test
    void anOpenLoanThatDidNotSayWhenItEndsIsKnownToBeThere() {
        LocalDate day = LocalDate.parse("2008-05-02");
        Told told = new Told();
        UUID loan = UUID.randomUUID();
        Borrower borrower = new Borrower("PERSON", ANY, ANY, UUID.randomUUID(), null);
        told.tell(day, disbursed(loan, borrower, due("400.00", null), day));
        shuffled(told, 5);
        assertFalse(undated(day.minusDays(1)));
        assertTrue(undated(day));
        told.tell(day.plusDays(1), disbursed(loan, borrower, due("400.00", day.plusYears(1)), day.plusDays(1)));
        shuffled(told, 6);
        assertFalse(undated(day.plusDays(1)));
    }

    private void shuffled(Told told, int seed) {
        Random dice = new Random(seed);
        List<ReceivedEvent> events = new ArrayList<>(told.events());
        events.addAll(told.events());
        Collections.shuffle(events, dice);
        events.forEach(event -> intake.on(List.of(event)));
    }

    private static LoanDisbursed disbursed(UUID loan, Borrower borrower, LoanState after, LocalDate on) {
        UUID id = UUID.randomUUID();
        return new LoanDisbursed(loan, ANY, ANY, ANY, borrower, id, after.principal(), "BOB", after, on, on);
    }

    /** Paid so many days after the first one, booked on the fifth. */
    private static RepaymentReceived paid(UUID loan, Borrower borrower, String amount, LoanState after, int days) {
        BigDecimal paid = new BigDecimal(amount);
        return new RepaymentReceived(
                loan,
                ANY,
                ANY,
                ANY,
                borrower,
                UUID.randomUUID(),
                paid,
                paid,
                NONE,
                NONE,
                "BOB",
                after,
                DAY.plusDays(days),
                DAY.plusDays(4));
    }

    private static ReservationChanged reserved(
            UUID loan, Borrower borrower, String cause, LoanState after, LocalDate on) {
        return new ReservationChanged(loan, ANY, ANY, borrower, cause, "BOB", after, on);
    }

    private static LoanState state(String principal, String exposure, String reserved) {
        return new LoanState(
                "ACTIVE",
                new BigDecimal(principal),
                NONE,
                NONE,
                NONE,
                0,
                "A",
                new BigDecimal(exposure),
                NONE,
                new BigDecimal(reserved),
                null);
    }

    private static LoanState due(String principal, @Nullable LocalDate last) {
        BigDecimal owed = new BigDecimal(principal);
        return new LoanState("ACTIVE", owed, NONE, NONE, NONE, 0, "A", owed, NONE, NONE, last);
    }

    private @Nullable Pledge pledge(UUID deposit, LocalDate asOf) {
        return figures.read(asOf, null, all -> all.facts().cover("BOB").pledges().stream()
                .filter(each -> each.depositId().equals(deposit))
                .findFirst()
                .orElse(null));
    }

    private @Nullable LocalDate lastDueOn(String currency, LocalDate asOf) {
        return figures.read(asOf, null, all -> all.facts().cover(currency).due().last());
    }

    private boolean undated(LocalDate asOf) {
        return figures.read(asOf, null, all -> all.facts().cover("BOB").due().undated());
    }

    private static String bound(UUID consortium, LocalDate asOf) {
        return sum(
                "select sum(total) as sum from amount_consortium_day where name = 'BOUND' and unit = 'BOB'"
                        + " and valid_on <= '" + asOf + "' and consortium_id = ?",
                consortium);
    }

    private static String sum(String query, UUID id) {
        return String.valueOf(TestDatabase.current().rows(query, id).getFirst().get("sum"));
    }
}
