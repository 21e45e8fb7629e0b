package org.ayni.reporting.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.ayni.contracts.credit.Borrower;
import org.ayni.contracts.credit.LoanEvent.CoverLapsed;
import org.ayni.contracts.credit.LoanEvent.LoanDisbursed;
import org.ayni.contracts.credit.LoanEvent.LoanPaidOff;
import org.ayni.contracts.credit.LoanEvent.LoanRated;
import org.ayni.contracts.credit.LoanEvent.LoanRescheduled;
import org.ayni.contracts.credit.LoanEvent.LoanWrittenOff;
import org.ayni.contracts.credit.LoanEvent.RepaymentReceived;
import org.ayni.contracts.credit.LoanEvent.TransactionReversed;
import org.ayni.contracts.credit.LoanState;
import org.ayni.kit.intake.EventHandler;
import org.ayni.kit.intake.ReceivedEvent;
import org.ayni.reporting.Told;
import org.ayni.reporting.framework.FactKind;
import org.ayni.reporting.framework.Measure.Selector;
import org.ayni.reporting.indicator.FigureService;
import org.ayni.testkit.TestDatabase;
import org.junit.jupiter.api.Test;

/** What is owed comes from the loan's own state after each event, in whatever order the events come. */
@QuarkusTest
class LoanFactsTest {

    private static final LocalDate DAY = LocalDate.parse("2013-05-10");
    private static final BigDecimal NONE = new BigDecimal("0.00");
    private static final UUID ANY = UUID.randomUUID();

    @Inject
    EventHandler intake;

    @Inject
    FigureService figures;

    private final Told told = new Told();
    private final UUID loan = UUID.randomUUID();
    private final UUID payment = UUID.randomUUID();
    private final UUID consortium = UUID.randomUUID();

    @Test
    void whatIsOwedIsTheLastStateInWhateverOrderTheEventsCome() {
        List<ReceivedEvent> story = story();
        for (int seed = 0; seed < 12; seed++) {
            LoanFactsTest fresh = new LoanFactsTest();
            fresh.intake = intake;
            List<ReceivedEvent> shuffled = new ArrayList<>(fresh.story());
            shuffled.addAll(shuffled.subList(0, 3));
            Collections.shuffle(shuffled, new Random(seed));
            shuffled.forEach(event -> intake.on(List.of(event)));
            assertEquals(new BigDecimal("450.00"), fresh.sum("PRINCIPAL"), "seed " + seed);
            assertEquals(new BigDecimal("250.00"), fresh.sum("PRINCIPAL_REPAID"), "seed " + seed);
            assertEquals(new BigDecimal("100.00"), fresh.sum("PRINCIPAL_ADJUSTED"), "seed " + seed);
            assertEquals(new BigDecimal("600.00"), fresh.sum("DISBURSED"), "seed " + seed);
        }
        intake.on(story);
        assertEquals(new BigDecimal("450.00"), sum("PRINCIPAL"));
    }

    @Test
    void anUndonePaymentIsOwedAgainAndWasNeverReceived() {
        told.tell(DAY, disbursed("600.00"));
        told.tell(DAY.plusDays(1), repaid(payment, "100.00", "500.00", 1));
        told.tell(DAY.plusDays(2), reversed("REPAYMENT", "600.00", 2));
        intake.on(told.events());
        assertEquals(new BigDecimal("600.00"), sum("PRINCIPAL"));
        assertEquals(new BigDecimal("0.00"), sum("PRINCIPAL_REPAID"));
        assertEquals(new BigDecimal("0.00"), sum("RECEIVED"));
    }

    @Test
    void aLoanWhosePayOffIsUndoneIsNotPaidOffUntilItIsAgain() {
        for (int seed = 0; seed < 8; seed++) {
            LoanFactsTest fresh = new LoanFactsTest();
            Told story = fresh.told;
            UUID other = UUID.randomUUID();
            story.tell(DAY, fresh.disbursed("600.00"));
            story.tell(DAY.plusDays(1), fresh.repaid(fresh.payment, "600.00", after("PAID_OFF", "0.00"), 1));
            story.tell(DAY.plusDays(1), fresh.paidOff(1));
            story.tell(DAY.plusDays(2), fresh.reversed("REPAYMENT", "600.00", 2));
            story.tell(DAY.plusDays(4), fresh.repaid(other, "600.00", after("PAID_OFF", "0.00"), 4));
            story.tell(DAY.plusDays(4), fresh.paidOff(4));
            List<ReceivedEvent> shuffled = new ArrayList<>(story.events());
            shuffled.addAll(story.events());
            Collections.shuffle(shuffled, new Random(seed));
            List<Long> before = paidOff();
            shuffled.forEach(event -> intake.on(List.of(event)));
            List<Long> after = paidOff();
            assertEquals(
                    List.of(0L, 1L, 0L, 0L, 1L),
                    IntStream.range(0, 5)
                            .mapToObj(day -> after.get(day) - before.get(day))
                            .toList(),
                    "seed " + seed);
        }
    }

    /** Undone is what was charged too much: nothing is owed before and after. */
    @Test
    void aLoanStaysPaidOffWhenWhatIsUndoneLeavesNothingToPay() {
        told.tell(DAY, disbursed("600.00"));
        told.tell(DAY.plusDays(1), repaid(payment, "600.00", after("PAID_OFF", "0.00"), 1));
        told.tell(DAY.plusDays(1), paidOff(1));
        List<Long> before = paidOff();
        told.tell(DAY.plusDays(2), reversed("REFUND", after("PAID_OFF", "0.00"), 2));
        intake.on(told.events());
        assertEquals(before.get(4) + 1, paidOff().get(4));
    }

    /** Events from before the currency was told: what a lapse frees is freed in the loan's own. */
    @Test
    void whatAnEventWithoutACurrencyMovesIsInTheLoansOwnWhateverCameBefore() {
        for (int seed = 0; seed < 12; seed++) {
            LoanFactsTest fresh = new LoanFactsTest();
            LoanState bound = new LoanState(
                    "ACTIVE",
                    new BigDecimal("600.00"),
                    NONE,
                    NONE,
                    NONE,
                    0,
                    "A",
                    new BigDecimal("600.00"),
                    NONE,
                    null,
                    null);
            LoanState free =
                    new LoanState("ACTIVE", new BigDecimal("600.00"), NONE, NONE, NONE, 0, "B", NONE, NONE, null, null);
            Borrower borrower = fresh.borrower();
            UUID id = fresh.loan;
            fresh.told.tell(
                    DAY,
                    new LoanDisbursed(
                            id, ANY, ANY, ANY, borrower, ANY, new BigDecimal("600.00"), "BOB", bound, DAY, DAY));
            fresh.told.tell(DAY.plusDays(1), new LoanRated(id, ANY, ANY, borrower, "A", bound, DAY.plusDays(1)));
            fresh.told.tell(DAY.plusDays(1), new LoanRated(id, ANY, ANY, borrower, "B", bound, DAY.plusDays(1)));
            fresh.told.tell(
                    DAY.plusDays(2), new CoverLapsed(id, ANY, ANY, borrower, "RENOUNCED", null, free, DAY.plusDays(2)));
            List<ReceivedEvent> shuffled = new ArrayList<>(fresh.told.events());
            Collections.shuffle(shuffled, new Random(seed));
            shuffled.forEach(event -> intake.on(List.of(event)));
            assertEquals(new BigDecimal("0.00"), fresh.sum("BOUND"), "seed " + seed);
        }
    }

    @Test
    void aWriteOffLeavesThePortfolioWithoutBeingRepaid() {
        told.tell(DAY, disbursed("600.00"));
        told.tell(DAY, new LoanWrittenOff(loan, ANY, ANY, borrower(), ANY, NONE, "BOB", null, after("0.00"), DAY, DAY));
        intake.on(told.events());
        assertEquals(new BigDecimal("0.00"), sum("PRINCIPAL"));
        assertEquals(new BigDecimal("600.00"), sum("PRINCIPAL_WRITTEN_OFF"));
        assertEquals(0, count("PRINCIPAL_REPAID"));
    }

    @Test
    void anEventBehindAGapMovesNothingUntilTheMissingOneComes() {
        told.tell(DAY, disbursed("600.00"));
        ReceivedEvent missing = told.tell(DAY, repaid(payment, "100.00", "500.00", 0));
        told.tell(DAY, repaid(UUID.randomUUID(), "200.00", "300.00", 0));
        intake.on(told.events().stream().filter(each -> each != missing).toList());
        assertEquals(new BigDecimal("600.00"), sum("PRINCIPAL"));
        intake.on(List.of(missing));
        assertEquals(new BigDecimal("300.00"), sum("PRINCIPAL"));
    }

    /** Paid out 600, paid 150, rescheduled with 100 of interest added to the principal, paid 100. */
    private List<ReceivedEvent> story() {
        told.tell(DAY, disbursed("600.00"));
        told.tell(DAY.plusDays(30), repaid(payment, "150.00", "450.00", 30));
        told.tell(
                DAY.plusDays(31),
                new LoanRescheduled(
                        loan,
                        ANY,
                        ANY,
                        borrower(),
                        UUID.randomUUID(),
                        NONE,
                        "BOB",
                        null,
                        after("550.00"),
                        DAY.plusDays(31),
                        DAY.plusDays(31)));
        told.tell(DAY.plusDays(60), repaid(UUID.randomUUID(), "100.00", "450.00", 60));
        return told.events();
    }

    private LoanDisbursed disbursed(String amount) {
        return new LoanDisbursed(
                loan,
                ANY,
                ANY,
                ANY,
                borrower(),
                UUID.randomUUID(),
                new BigDecimal(amount),
                "BOB",
                after(amount),
                DAY,
                DAY);
    }

    private RepaymentReceived repaid(UUID id, String amount, String left, int days) {
        return repaid(id, amount, after(left), days);
    }

    private RepaymentReceived repaid(UUID id, String amount, LoanState after, int days) {
        BigDecimal paid = new BigDecimal(amount);
        LocalDate on = DAY.plusDays(days);
        return new RepaymentReceived(loan, ANY, ANY, ANY, borrower(), id, paid, paid, NONE, NONE, "BOB", after, on, on);
    }

    private LoanPaidOff paidOff(int days) {
        return new LoanPaidOff(loan, ANY, ANY, borrower(), after("PAID_OFF", "0.00"), DAY.plusDays(days));
    }

    /** Loans that are paid off, day by day. */
    private List<Long> paidOff() {
        return IntStream.range(0, 5)
                .mapToObj(day -> figures.read(DAY.plusDays(day), null, all -> all.facts()
                        .subjects(new Selector(FactKind.LOAN_PAID_OFF, List.of()))))
                .toList();
    }

    private TransactionReversed reversed(String kind, String left, int days) {
        return reversed(kind, after(left), days);
    }

    private TransactionReversed reversed(String kind, LoanState after, int days) {
        LocalDate on = DAY.plusDays(days);
        return new TransactionReversed(
                loan,
                ANY,
                ANY,
                borrower(),
                UUID.randomUUID(),
                payment,
                kind,
                new BigDecimal("100.00"),
                "BOB",
                null,
                after,
                on,
                on);
    }

    private static LoanState after(String principal) {
        return after("ACTIVE", principal);
    }

    private static LoanState after(String status, String principal) {
        return new LoanState(status, new BigDecimal(principal), NONE, NONE, NONE, 0, "A", NONE, NONE, null, null);
    }

    private Borrower borrower() {
        return new Borrower("PERSON", UUID.randomUUID(), UUID.randomUUID(), consortium, null);
    }

    private BigDecimal sum(String name) {
        return (BigDecimal) TestDatabase.current()
                .rows(
                        "select coalesce(sum(total), -1) as sum from amount_consortium_day"
                                + " where unit = 'BOB' and name = ? and consortium_id = ?",
                        name,
                        consortium)
                .getFirst()
                .values()
                .iterator()
                .next();
    }

    private long count(String name) {
        return TestDatabase.current()
                .count("select count(*) from amount where name = ? and consortium_id = ?", name, consortium);
    }
}
