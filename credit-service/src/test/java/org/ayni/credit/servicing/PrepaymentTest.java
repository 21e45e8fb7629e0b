package org.ayni.credit.servicing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.ayni.credit.history.Input;
import org.ayni.credit.product.Conditions.PayoffInterest;
import org.ayni.credit.product.Conditions.Prepayment;
import org.ayni.credit.standing.Standing;
import org.ayni.credit.standing.Standing.State;
import org.ayni.kit.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Money before it is due, and money beyond the loan: the figures of the design rules 46 to 49, to the cent. */
class PrepaymentTest {

    @Test
    void quotesThePayOffOfTheDesign() {
        same("787.85", Story.afterThree().on("2003-07-15").payoff());
    }

    @Test
    void paysOffByTheQuote() {
        Standing standing = Story.afterThree()
                .paid("2003-07-15", "787.85", Prepayment.PAY_OFF)
                .on("2003-12-31");
        assertEquals(State.PAID_OFF, standing.state());
        same("0", standing.totals().principal());
        same("0", standing.totals().interest());
        same("3.64", standing.lines().getLast().interest());
    }

    @Test
    void creditsInterestThatWasPaidForLaterDays() {
        Story story = Story.afterThree().paid("2003-07-01", "91.36");
        same("700.37", story.on("2003-07-15").totals().principal());
        // 700.37 + 3.64 borne − 7.52 paid.
        same("696.49", story.on("2003-07-15").payoff());
        story.paid("2003-07-15", "696.49", Prepayment.PAY_OFF);
        Standing standing = story.on("2003-07-15");
        assertEquals(State.PAID_OFF, standing.state());
        same("-3.88", standing.splits().get(story.last).interest());
        same("3.64", standing.totals().interestAccrued().subtract(new BigDecimal("27.29")));
    }

    @ParameterizedTest
    @CsvSource({
        "2003-06-30, REDUCE_TERM, 6, 91.36, 57.71",
        "2003-06-30, REDUCE_INSTALMENT, 8, 68.06, 68.10",
        "2003-07-15, REDUCE_TERM, 6, 91.36, 58.70",
        "2003-07-15, REDUCE_INSTALMENT, 8, 68.17, 68.16"
    })
    void takesAPrepaymentAsThePayerChooses(String on, Prepayment choice, int equal, String instalment, String last) {
        Standing standing = Story.afterThree().paid(on, "200.00", choice).on(on);
        List<String> expected = new ArrayList<>(Collections.nCopies(equal, instalment));
        expected.add(last);
        List<String> totals = Story.totals(standing);
        assertEquals(expected, totals.subList(3, totals.size()));
        same("584.21", standing.totals().principal());
        if (on.endsWith("15")) {
            same("6.53", standing.lines().get(3).interest());
        }
    }

    @Test
    void leavesLaterInterestUnchangedWhenTheNextInstalmentIsPaidEarly() {
        Standing standing = Story.afterThree().paid("2003-07-10", "91.36").on("2003-07-31");
        Standing onTime = Story.afterThree().paid("2003-07-31", "91.36").on("2003-07-31");
        assertEquals(onTime.totals(), standing.totals());
        assertEquals(onTime.lines(), standing.lines());
    }

    @Test
    void quotesByProductToTheDayOrToThePeriodsEnd() {
        Story story = new Story("7", 6).disbursed("2024-01-01", "100.00").paid("2024-02-01", "17.01");
        same("83.57", story.on("2024-02-01").totals().principal());
        same("84.06", payoff(story, PayoffInterest.TO_PERIOD_END));
        same("83.81", payoff(story, PayoffInterest.TO_DATE));
    }

    @Test
    void holdsMoneyBeyondTheLoanAsCredit() {
        Story story = new Story("12", 1).disbursed("2024-01-01", "100.00").paid("2024-02-01", "111.00");
        same("10.00", story.on("2024-02-01").totals().credit());
        story.add("2024-02-02", "2024-02-02", new Input.Refund(new BigDecimal("10.00")));
        same("0", story.on("2024-02-02").totals().credit());
        story.add("2024-02-03", "2024-02-03", new Input.Refund(new BigDecimal("0.01")));
        assertProblem("beyond-the-balance", () -> story.on("2024-02-03"));
    }

    private static BigDecimal payoff(Story story, PayoffInterest kind) {
        story.payoffInterest = kind;
        return story.on("2024-02-15").payoff();
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
