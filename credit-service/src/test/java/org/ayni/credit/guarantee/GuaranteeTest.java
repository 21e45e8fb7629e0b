package org.ayni.credit.guarantee;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.ayni.credit.loan.Loan;
import org.ayni.credit.loan.Made;
import org.ayni.kit.money.Money;
import org.ayni.kit.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The claim period of a loan whose first row fell due on 2003-04-30: trigger 90 days, deadline 120 more (rule 55). */
class GuaranteeTest {

    private static final LocalDate FIRST_DUE = LocalDate.parse("2003-04-30");

    private Loan loan = Made.lent("1031.00", 12, LocalDate.parse("2003-03-31"));

    @ParameterizedTest
    @CsvSource({"89, not-late-enough", "90, ", "210, ", "211, claim-period-over"})
    void mayBeClaimedFromTheTriggerToTheDeadline(int daysPastDue, String refusal) {
        assertEquals(refusal, refusalOn(FIRST_DUE.plusDays(daysPastDue)));
    }

    /** 100 days after the first row, all of it is paid: the second makes the loan 69 or 70 days late. */
    @Test
    void mayNotBeClaimedOfALoanThatIsLessLateAgain() {
        LocalDate today = FIRST_DUE.plusDays(100);
        assertDoesNotThrow(() -> on(today).mustBeInClaimPeriod());
        pay("100.00", today);
        assertEquals("not-late-enough", refusalOn(today));
    }

    @Test
    void isCuredWhenWhatWasLateIsPaidEvenIfMoreIsLate() {
        LocalDate today = FIRST_DUE.plusDays(100);
        assertEquals(false, on(today).isCured(FIRST_DUE));
        pay("100.00", today);
        assertEquals(false, on(today).isCured(FIRST_DUE), "late without a break");
        pay("300.00", today.plusDays(1));
        assertEquals(true, on(today.plusDays(1)).isCured(FIRST_DUE));
        assertEquals(true, on(today.plusDays(60)).isCured(FIRST_DUE), "late again");
    }

    private void pay(String amount, LocalDate on) {
        loan = loan.repay(Money.of(amount, "USD"), on, null, Made.on(on)).after();
    }

    private String refusalOn(LocalDate day) {
        try {
            on(day).mustBeInClaimPeriod();
            return null;
        } catch (Problem refused) {
            return refused.type().slug();
        }
    }

    private Guarantee on(LocalDate day) {
        return new Guarantee(loan, loan.on(day));
    }
}
