package org.ayni.credit.loan;

import static org.ayni.credit.loan.Made.usd;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.ayni.credit.history.Input;
import org.ayni.credit.product.Conditions.Prepayment;
import org.ayni.credit.schedule.Explanation;
import org.ayni.credit.schedule.ScheduleTerms.InterestMethod;
import org.ayni.credit.standing.Standing.Line;
import org.junit.jupiter.api.Test;

/** The words beside each row of a loan's schedule, on the loan of the design's worked example. */
class RowReasonTest {

    private Loan loan = new Made().active();

    @Test
    void saysHowAFirstRowIsExpectedToCome() {
        Explanation first = reason("2003-03-31", 0);
        assertEquals(
                "Interés: 1031.00 × 11.5 % × 30/360 = 9.8804166667 ≈ 9.88. Capital: cuota 91.36 − 9.88 = 81.48."
                        + " Previsto como si hoy se pagara todo lo vencido.",
                first.spanish());
        assertEquals(
                "Interest: 1031.00 × 11.5 % × 30/360 = 9.8804166667 ≈ 9.88. Principal: instalment 91.36 − 9.88 ="
                        + " 81.48. Projected as if all that is overdue were paid today.",
                first.english());
        assertEquals(30, first.days());
        assertEquals(new BigDecimal("1031.00"), first.base());
        assertEquals(new BigDecimal("-0.0004166667"), first.roundingDelta());
    }

    @Test
    void saysThatTheLastRowTakesTheRest() {
        assertTrue(reason("2003-03-31", 11).spanish().contains(", todo lo que queda."));
    }

    @Test
    void showsThePiecesOfAPeriodInWhichThePrincipalFell() {
        pay("91.36", "2003-04-30", Prepayment.NEXT_INSTALMENT);
        pay("200.00", "2003-05-15", Prepayment.REDUCE_INSTALMENT);
        Explanation second = reason("2003-05-31", 1);
        assertTrue(
                second.formula().startsWith("949.52 × 11.5 % × 30/360 × 15/31 + 749.52 × 11.5 % × 30/360 × 16/31"),
                second::formula);
        assertTrue(second.spanish().endsWith("."), second::spanish);
        assertTrue(!second.spanish().contains("Previsto"), second::spanish);
    }

    @Test
    void showsWhatOverduePrincipalGoesOnBearing() {
        Explanation second = reason("2003-05-31", 1);
        assertEquals(new BigDecimal("1031.00"), second.base(), "nothing was paid");
    }

    @Test
    void namesWhatWasDeferred() {
        loan = loan.enter(new Input.Deferral(2), LocalDate.parse("2003-04-15"), Made.on("2003-04-15"))
                .after();
        List<Line> lines = loan.on(LocalDate.parse("2003-04-15")).lines();
        Explanation first = lines.getFirst().reason().explain();
        assertTrue(
                first.spanish().contains("Con lo de antes: " + lines.getFirst().interest()), first::spanish);
    }

    @Test
    void saysThatFlatInterestIsFixed() {
        Made made = new Made();
        made.method = InterestMethod.FLAT;
        loan = made.active();
        for (Line line : loan.on(Made.DISBURSED).lines()) {
            Explanation why = line.reason().explain();
            assertTrue(why.spanish().contains("≈ " + line.interest()), why::spanish);
            assertTrue(why.spanish().contains(line.principal().toPlainString()), why::spanish);
        }
    }

    /** The words are about the row's own figures, whatever happened. */
    @Test
    void endsWithTheRowsOwnPrincipalAlways() {
        pay("91.36", "2003-04-30", Prepayment.NEXT_INSTALMENT);
        pay("150.00", "2003-05-20", Prepayment.REDUCE_TERM);
        loan = loan.enter(
                        new Input.Reschedule(6, new BigDecimal("10"), null),
                        LocalDate.parse("2003-08-10"),
                        Made.on("2003-08-10"))
                .after();
        for (Line line : loan.on(LocalDate.parse("2003-09-15")).lines()) {
            Explanation why = line.reason().explain();
            assertTrue(why.spanish().contains(line.principal().toPlainString()), () -> line + " " + why);
            assertTrue(why.english().contains(line.interest().toPlainString()), () -> line + " " + why);
        }
    }

    private void pay(String amount, String on, Prepayment choice) {
        loan = loan.repay(usd(amount), LocalDate.parse(on), choice, Made.on(on)).after();
    }

    private Explanation reason(String day, int row) {
        return loan.on(LocalDate.parse(day)).lines().get(row).reason().explain();
    }
}
