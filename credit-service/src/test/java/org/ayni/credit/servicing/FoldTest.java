package org.ayni.credit.servicing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ayni.credit.history.Input;
import org.ayni.credit.standing.Standing;
import org.ayni.credit.standing.Standing.State;
import org.ayni.kit.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The worked example of the design (section 6) and the figures of its rules 42 to 57, to the cent. */
class FoldTest {

    /** Rows 3 to 10 of the worked example: without any later payment. */
    @ParameterizedTest
    @CsvSource({
        "2003-03-31, 1031.00, 0, 0, 0, A",
        "2003-04-30, 949.52, 0, 0, 0, A",
        "2003-05-31, 867.26, 0, 0, 0, A",
        "2003-07-04, 784.21, 0.97, 0, 0, A",
        "2003-08-06, 784.21, 8.97, 1.26, 6, B",
        "2003-08-31, 784.21, 15.04, 1.26, 31, C",
        "2003-09-25, 784.21, 21.30, 2.52, 56, D",
        "2003-10-15, 784.21, 26.20, 3.78, 76, E",
        "2003-10-30, 784.21, 29.83, 3.78, 91, F",
        "2003-11-03, 784.21, 30.83, 3.78, 95, F",
        "2003-11-10, 784.21, 32.59, 5.04, 102, F",
        "2003-11-14, 784.21, 33.59, 5.04, 106, F"
    })
    void standsAsTheWorkedExampleSays(
            String on, BigDecimal principal, BigDecimal interest, BigDecimal charges, int daysPastDue, String rating) {
        Standing standing = Story.afterThree().on(on);
        same(principal, standing.totals().principal());
        same(interest, standing.totals().interest());
        same(charges, standing.totals().charges());
        assertEquals(daysPastDue, standing.daysPastDue());
        assertEquals(rating, standing.rating());
    }

    @Test
    void splitsThePaymentsOfTheWorkedExample() {
        Story story = Story.example().paid("2003-04-30", "91.36");
        UUID first = story.last;
        story.paid("2003-05-31", "91.36");
        UUID second = story.last;
        Standing standing = story.on("2003-05-31");
        same("9.88", standing.splits().get(first).interest());
        same("81.48", standing.splits().get(first).principal());
        same("9.10", standing.splits().get(second).interest());
        same("82.26", standing.splits().get(second).principal());
    }

    @Test
    void knowsTheDayBeforeThePaymentWasRecordedAndAfter() {
        Story story = Story.example()
                .paid("2003-04-30", "91.36")
                .paid("2003-05-31", "91.36")
                .paidLate("2003-06-30", "2003-07-04", "91.36");
        Standing before = story.knownOn("2003-07-03", "2003-07-03");
        same("867.26", before.totals().principal());
        same("9.11", before.totals().interest());
        assertEquals(3, before.daysPastDue());
        Standing after = story.knownOn("2003-07-03", "2003-07-04");
        same("784.21", after.totals().principal());
        same("0.73", after.totals().interest());
        assertEquals(0, after.daysPastDue());
    }

    @Test
    void leavesALatePaymentAsIfItHadComeInTime() {
        Standing late = Story.example()
                .paid("2003-04-30", "91.36")
                .paid("2003-05-31", "91.36")
                .paid("2003-07-31", "91.36")
                .paidLate("2003-06-30", "2003-08-10", "91.36")
                .on("2003-08-10");
        Standing timely = Story.afterThree().paid("2003-07-31", "91.36").on("2003-08-10");
        assertEquals(timely.totals(), late.totals());
        assertEquals(timely.lines(), late.lines());
    }

    @Test
    void undoesAPaymentAndTakesItAgain() {
        Story story = Story.example().paid("2003-04-30", "91.36").paid("2003-05-31", "91.36");
        Standing paid = story.on("2003-06-02");
        story.reversed(story.last, "2003-06-02");
        Standing undone = story.on("2003-06-02");
        same("949.52", undone.totals().principal());
        assertEquals(2, undone.daysPastDue());
        story.paidLate("2003-05-31", "2003-06-02", "91.36");
        assertEquals(paid.totals(), story.on("2003-06-02").totals());
        assertEquals(paid.lines(), story.on("2003-06-02").lines());
    }

    @Test
    void writesOffAllThatIsOwedAndStopsTheClock() {
        Standing standing = Story.afterThree()
                .add("2003-11-10", "2003-11-10", new Input.ClaimAcceptance(new BigDecimal("392.10")))
                .add("2003-12-31", "2003-12-31", new Input.WriteOff())
                .add(
                        "2004-02-16",
                        "2004-02-16",
                        new Input.Recovery(new BigDecimal("200.00"), LocalDate.parse("2004-02-16")))
                .on("2004-03-31");
        assertEquals(State.WRITTEN_OFF, standing.state());
        same("784.21", standing.totals().writtenOff().principal());
        same("45.12", standing.totals().writtenOff().interest());
        same("5.04", standing.totals().writtenOff().charges());
        same("634.37", standing.totals().writtenOffBalance());
        same("0", standing.totals().principal());
        same("0", standing.totals().interest());
        assertEquals(244, standing.daysPastDue());
    }

    @Test
    void refusesWhatIsValuedBeforeAWriteOff() {
        Story story = Story.afterThree().add("2003-12-31", "2003-12-31", new Input.WriteOff());
        assertProblem("later-transaction-blocks", () -> story.paidLate("2003-12-30", "2004-01-02", "10.00"));
        UUID payment = story.history.entries().get(3).id();
        assertProblem("later-transaction-blocks", () -> story.reversed(payment, "2004-01-02"));
    }

    @Test
    void refusesToReverseTwiceOrAReversal() {
        Story story = Story.example().paid("2003-04-30", "91.36");
        UUID payment = story.last;
        story.reversed(payment, "2003-05-02");
        UUID reversal = story.last;
        assertProblem("already-reversed", () -> story.reversed(payment, "2003-05-03"));
        assertProblem("not-reversible", () -> story.reversed(reversal, "2003-05-03"));
        assertProblem("not-reversible", () -> story.reversed(UUID.randomUUID(), "2003-05-03"));
    }

    @Test
    void defersTwoInstalments() {
        Standing standing = Story.afterThree()
                .add("2003-07-02", "2003-07-02", new Input.Deferral(2))
                .on("2003-07-02");
        List<String> totals = Story.totals(standing);
        assertEquals(LocalDate.parse("2003-09-30"), standing.lines().get(3).dueOn());
        assertEquals("93.03", totals.get(3));
        assertEquals(12, totals.size());
        BigDecimal carried = standing.lines().get(3).total().subtract(new BigDecimal("91.36"));
        same("1.67", carried);
        same("1.68", standing.lines().get(11).total().subtract(new BigDecimal("91.39")));
        same(
                "15.04",
                Story.afterThree()
                        .add("2003-07-02", "2003-07-02", new Input.Deferral(2))
                        .on("2003-08-31")
                        .totals()
                        .interest());
    }

    @Test
    void reschedulesWithoutCapitalising() {
        Standing standing = Story.afterThree()
                .add("2003-11-03", "2003-11-03", new Input.Reschedule(12, new BigDecimal("11.5"), null))
                .on("2003-11-03");
        List<String> totals = Story.totals(standing);
        assertEquals("72.37", totals.get(3));
        assertEquals("72.47", totals.getLast());
        assertEquals(15, totals.size());
        same("784.21", standing.totals().principal());
        same("30.83", standing.totals().interest());
        same("3.78", standing.totals().charges());
        assertEquals("F", standing.rating());
        assertEquals(0, standing.daysPastDue());
    }

    @Test
    void getsNoBetterRatingUntilThreeRowsArePaidOnTime() {
        Story story = Story.afterThree()
                .add("2003-11-03", "2003-11-03", new Input.Reschedule(12, new BigDecimal("11.5"), null))
                .paid("2003-12-03", "72.37")
                .paid("2004-01-03", "72.37");
        assertEquals("F", story.on("2004-01-03").rating());
        assertEquals("A", story.paid("2004-02-03", "72.37").on("2004-02-03").rating());
    }

    @Test
    void bearsInterestAfterTheLastRowWhilePrincipalIsOverdue() {
        Story story = new Story("12", 2).disbursed("2024-01-31", "100.00");
        // 50.75 + 50.75; the second is paid ten days late: 50.25 bears 10/30 of 1 %.
        story.paid("2024-02-29", "50.75");
        same("50.25", story.on("2024-04-10").totals().principal());
        same("0.67", story.on("2024-04-10").totals().interest());
        same("50.92", story.on("2024-04-10").payoff());
        assertEquals(
                State.PAID_OFF,
                story.paid("2024-04-10", "50.92").on("2024-04-10").state());
    }

    @Test
    void forgivesInterestAndChargesButNeverMoreThanIsOwed() {
        Story story = Story.afterThree()
                .add(
                        "2003-08-31",
                        "2003-08-31",
                        new Input.Waiver(new BigDecimal("15.04"), BigDecimal.ZERO, new BigDecimal("1.26")));
        Standing standing = story.on("2003-08-31");
        same("0", standing.totals().interest());
        same("0", standing.totals().charges());
        same("784.21", standing.totals().principal());
        assertProblem("nothing-to-waive", () -> story.add(
                        "2003-08-31",
                        "2003-08-31",
                        new Input.Waiver(new BigDecimal("0.01"), BigDecimal.ZERO, BigDecimal.ZERO))
                .on("2003-08-31"));
    }

    private static void assertProblem(String type, Executable command) {
        Problem problem = assertThrows(Problem.class, command);
        assertEquals(type, problem.type().slug());
    }

    private static void same(String expected, BigDecimal actual) {
        same(new BigDecimal(expected), actual);
    }

    private static void same(BigDecimal expected, BigDecimal actual) {
        assertEquals(0, expected.compareTo(actual), () -> "expected " + expected + " but was " + actual);
    }
}
