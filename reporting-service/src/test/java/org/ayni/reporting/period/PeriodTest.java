package org.ayni.reporting.period;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.ayni.kit.problem.CommonProblem;
import org.ayni.kit.problem.Problem;
import org.ayni.reporting.framework.Framework;
import org.ayni.reporting.framework.Framework.Way;
import org.ayni.reporting.indicator.Reason;
import org.ayni.reporting.indicator.Status;
import org.ayni.reporting.indicator.Value;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PeriodTest {

    private static final LocalDate BEGINS = LocalDate.parse("2001-09-27");
    private static final LocalDate ENDS = LocalDate.parse("2004-03-27");
    private static final LocalDate LATER = LocalDate.parse("2002-02-01");

    private final Period open = Period.open(Span.of(calendar(6), "2001-H2"));

    @Test
    void halfYearsAreCutAtTheProjectsFirstAndLastDay() {
        List<Span> spans = Span.all(calendar(6));
        assertEquals(
                List.of("2001-H2", "2002-H1", "2002-H2", "2003-H1", "2003-H2", "2004-H1"),
                spans.stream().map(Span::code).toList());
        assertEquals(BEGINS, spans.getFirst().startsOn());
        assertEquals(LocalDate.parse("2001-12-31"), spans.getFirst().endsOn());
        assertEquals(ENDS, spans.getLast().endsOn());
    }

    @Test
    void periodsOfOtherLengthsFollowOneAnotherWithoutGaps() {
        for (int months : new int[] {1, 3, 6, 12}) {
            List<Span> spans = Span.all(calendar(months));
            for (int i = 1; i < spans.size(); i++) {
                assertEquals(spans.get(i - 1).endsOn().plusDays(1), spans.get(i).startsOn());
            }
        }
        assertEquals("2001-Q3", Span.all(calendar(3)).getFirst().code());
        assertEquals("2001-M09", Span.all(calendar(1)).getFirst().code());
        assertEquals("2001", Span.all(calendar(12)).getFirst().code());
    }

    @Test
    void goesFromOpenToApprovedByThreeSteps() {
        Period approved = open.submit("reporter", LATER).verify("verifier").approve("director", true);
        assertTrue(approved.isApproved());
        assertEquals(1, approved.round());
        assertEquals(3, approved.version());
    }

    @Test
    void refusesToSubmitBeforeTheLastDayIsOver() {
        assertEquals(
                PeriodProblem.PERIOD_NOT_OVER, problem(() -> open.submit("reporter", LocalDate.parse("2001-12-31"))));
    }

    @Test
    void refusesAVerifierWhoReported() {
        Period submitted = open.submit("reporter", LATER);
        assertEquals(CommonProblem.FOUR_EYES_REQUIRED, problem(() -> submitted.verify("reporter")));
    }

    @Test
    void refusesAnApprovalByWhoeverReported() {
        Period verified = open.submit("reporter", LATER).verify("verifier");
        assertEquals(CommonProblem.FOUR_EYES_REQUIRED, problem(() -> verified.approve("reporter", true)));
    }

    @Test
    void refusesAnApprovalWithoutVerification() {
        Period submitted = open.submit("reporter", LATER);
        assertEquals(CommonProblem.STATE_CONFLICT, problem(() -> submitted.approve("director", true)));
    }

    @Test
    void refusesAnApprovalBeforeThatOfAnEarlierPeriod() {
        Period verified = open.submit("reporter", LATER).verify("verifier");
        assertEquals(PeriodProblem.EARLIER_PERIOD_NOT_APPROVED, problem(() -> verified.approve("director", false)));
    }

    @Test
    void refusesToSubmitTwice() {
        Period submitted = open.submit("reporter", LATER);
        assertEquals(CommonProblem.STATE_CONFLICT, problem(() -> submitted.submit("reporter", LATER)));
    }

    @Test
    void anOpenPeriodCannotBeReopened() {
        assertEquals(CommonProblem.STATE_CONFLICT, problem(() -> open.reopen("director")));
    }

    @Test
    void aReopenedPeriodKeepsItsRoundAndStatesAnother() {
        Period again = open.submit("reporter", LATER).reopen("director");
        assertEquals(1, again.round());
        assertEquals(2, again.submit("somebody", LATER).round());
    }

    @Test
    void aCorrectionListsExactlyWhatIsAnotherFigureNow() {
        List<Statement> stated = List.of(said("A", "5"), said("B", null), said("C", "0"), said("D", "7"));
        List<Statement> now = List.of(said("A", "5"), said("B", "0"), said("C", null), said("D", "8"));
        List<Correction> corrections = Correction.of("2001-H2", stated, now);
        assertEquals(
                List.of("B", "C", "D"),
                corrections.stream().map(each -> each.now().indicator()).toList());
        assertEquals(List.of(), Correction.of("2001-H2", Correction.applied(stated, corrections), now));
    }

    @Test
    void nothingIsNeverTheSameAsZero() {
        assertTrue(said("A", null).differsFrom(said("A", "0")));
        assertTrue(said("A", "0").differsFrom(said("A", null)));
        assertFalse(said("A", "5").differsFrom(said("A", "5.00")));
        assertFalse(said("A", null).differsFrom(said("A", null)));
    }

    @ParameterizedTest
    @EnumSource(Status.class)
    void theSameNumberWithAnotherStatusIsAnotherFigure(Status status) {
        if (status.hasNumber() && status != Status.MEASURED_ZERO && status != Status.MEASURED) {
            Statement partial =
                    new Statement("A", Way.RECORD, new Value(BigDecimal.TEN, status, null, Reason.COVERAGE_INCOMPLETE));
            assertTrue(said("A", "10").differsFrom(partial));
        }
    }

    private static Statement said(String code, @Nullable String number) {
        if (number == null) {
            return new Statement(code, Way.RECORD, new Value(null, Status.NO_RECORD, null, Reason.NEVER_RECORDED));
        }
        BigDecimal value = new BigDecimal(number);
        Status status = value.signum() == 0 ? Status.MEASURED_ZERO : Status.MEASURED;
        return new Statement(code, Way.RECORD, new Value(value, status, null, null));
    }

    private static Object problem(org.junit.jupiter.api.function.Executable command) {
        return assertThrows(Problem.class, command).type();
    }

    private static Framework.Calendar calendar(int months) {
        return new Framework.Calendar("ANY", BEGINS, ENDS, months, 30, "");
    }
}
