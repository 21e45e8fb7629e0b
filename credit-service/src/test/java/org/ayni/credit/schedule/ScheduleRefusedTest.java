package org.ayni.credit.schedule;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import org.ayni.credit.schedule.ScheduleTerms.Amortization;
import org.ayni.credit.schedule.ScheduleTerms.Fee.Collection;
import org.ayni.kit.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class ScheduleRefusedTest {

    private static final String DAY = "2003-03-31";

    @Test
    void refusesAnInstalmentThatRoundsToNothing() {
        assertRefused(
                "instalment-too-small", "instalments", () -> loan("0.07", 12).schedule());
        assertRefused(
                "instalment-too-small", "instalments", () -> loan("0.01", 12).schedule());
        assertRefused("instalment-too-small", "instalments", () -> loan("100.00", 12)
                .multiple("100")
                .schedule());
    }

    @Test
    void refusesAnInstalmentBelowTheInterestOfARow() {
        assertRefused("instalment-too-small", "instalments", () -> loan("1000.00", 24)
                .firstDue("2004-03-31")
                .schedule());
        assertRefused("instalment-too-small", "instalments", () -> loan("1000.00", 60)
                .grace(0, 12)
                .schedule());
    }

    @Test
    void refusesAmountsOutOfRangeOrFinerThanTheCurrency() {
        assertRefused(
                "invalid-schedule-terms", "principal", () -> loan("0.00", 12).schedule());
        assertRefused(
                "invalid-schedule-terms", "principal", () -> loan("100.001", 12).schedule());
        assertRefused("invalid-schedule-terms", "principal", () -> loan("1000000000000000", 12)
                .schedule());
        assertRefused("invalid-schedule-terms", "instalmentMultiple", () -> loan("100", 12)
                .multiple("0")
                .schedule());
        assertRefused("invalid-schedule-terms", "annualRatePercent", () -> Terms.loan("100", "-0.01", 12, DAY)
                .schedule());
    }

    @Test
    void refusesATermWithoutOrWithTooManyInstalments() {
        assertRefused(
                "invalid-schedule-terms", "instalments", () -> loan("100", 0).schedule());
        assertRefused("invalid-schedule-terms", "instalments", () -> loan("100000", 601)
                .schedule());
        assertRefused("invalid-schedule-terms", "frequency.every", () -> loan("100", 12)
                .every(13, Frequency.Unit.MONTH));
    }

    @Test
    void refusesGraceThatLeavesNoInstalment() {
        assertRefused("invalid-schedule-terms", "principalGraceInstalments", () -> loan("100", 12)
                .grace(12, 0)
                .schedule());
        assertRefused("invalid-schedule-terms", "interestGraceInstalments", () -> loan("100", 12)
                .grace(0, 12)
                .schedule());
    }

    @Test
    void refusesDisbursementsThatDoNotMakeThePrincipal() {
        assertRefused("disbursements-differ-from-principal", "disbursements", () -> loan("100", 12)
                .and("2003-04-15", "50")
                .terms(new BigDecimal("149.99")));
        assertRefused("invalid-schedule-terms", "disbursements", () -> loan("100", 12)
                .and("2003-03-30", "50")
                .schedule());
        assertRefused("invalid-schedule-terms", "disbursements", () -> loan("100", 12)
                .and("2004-03-31", "50")
                .schedule());
    }

    @Test
    void refusesAFirstDueDateThatDoesNotFollowTheDisbursement() {
        assertRefused("invalid-schedule-terms", "firstDueOn", () -> loan("100", 12)
                .firstDue(DAY)
                .schedule());
    }

    @Test
    void refusesACalendarThatMovesTheFirstDueDateToTheDisbursement() {
        assertRefused("invalid-schedule-terms", "calendarId", () -> loan("100", 12)
                .on(date -> date.minusMonths(1))
                .schedule());
    }

    @Test
    void refusesFeesThatEatTheDisbursement() {
        assertRefused("invalid-schedule-terms", "fees", () -> loan("100", 12)
                .fee("100", false, Collection.PAID_APART, true)
                .schedule());
        assertRefused("invalid-schedule-terms", "fees", () -> loan("100", 12)
                .fee("-1", true, Collection.DEDUCTED, true)
                .schedule());
    }

    @Test
    void refusesADayCountItDoesNotKnow() {
        assertRefused("invalid-schedule-terms", "dayCount", () -> DayCount.ofCode("30E/360"));
    }

    @Test
    void saysWhyInSpanishAndEnglish() {
        Problem refused = assertThrows(Problem.class, () -> loan("0.01", 12).schedule());
        assertNotEquals(refused.en(), refused.es());
    }

    private static Terms loan(String principal, int instalments) {
        return Terms.loan(principal, "11.5", instalments, DAY).by(Amortization.EQUAL_INSTALMENTS);
    }

    private static void assertRefused(String slug, String field, Executable terms) {
        Problem refused = assertThrows(Problem.class, terms);
        assertAll(
                () -> assertEquals(slug, refused.type().slug()),
                () -> assertEquals(field, refused.violations().getFirst().field()));
    }
}
