package org.ayni.credit.servicing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.ayni.credit.product.Conditions;
import org.ayni.credit.product.Conditions.Part;
import org.ayni.credit.product.Conditions.PayoffInterest;
import org.ayni.credit.product.Conditions.Prepayment;
import org.ayni.credit.standing.Split;

/** One payment on its way into the rows: what is due first, oldest row first; then the excess (rules 45, 46). */
final class Settlement {

    private static final List<Part> CHARGES = List.of(Part.PENALTY, Part.FEE);

    private final RunningSchedule schedule;
    private final Conditions conditions;
    private final Tally tally;
    private final LocalDate on;
    private BigDecimal money;
    private Split split = Split.none();

    Settlement(RunningSchedule schedule, Conditions conditions, Tally tally, LocalDate on, BigDecimal money) {
        this.schedule = schedule;
        this.conditions = conditions;
        this.tally = tally;
        this.on = on;
        this.money = money;
    }

    /** Settles all; what is left when nothing is owed any more is the borrower's credit. */
    Split settle(Prepayment choice) {
        schedule.project(on);
        settleDue();
        if (money.signum() > 0) {
            schedule.project(on);
            if (choice == Prepayment.NEXT_INSTALMENT
                    || (schedule.terms().isFlatInterest() && choice != Prepayment.PAY_OFF)) {
                settleNext();
            } else {
                settleAtOnce(choice);
            }
        }
        return split.plusCredit(money);
    }

    /** After a claim was accepted: all principal first, then interest, fees, penalties (design rule 57). */
    Split settleAfterClaim() {
        schedule.project(on);
        for (Row row : schedule.rows()) {
            if (row.ended) {
                pay(row, List.of(Part.PRINCIPAL));
            }
        }
        reduce();
        schedule.project(on);
        schedule.rows().forEach(row -> pay(row, List.of(Part.INTEREST)));
        schedule.rows().forEach(row -> pay(row, List.of(Part.FEE, Part.PENALTY)));
        return split.plusCredit(money);
    }

    /** What would settle the loan on this day: the rows, not yet touched, are projected to it. */
    static BigDecimal quote(RunningSchedule schedule, Conditions conditions, Tally tally, LocalDate on) {
        BigDecimal borne = conditions.payoffInterest() == PayoffInterest.TO_DATE
                ? schedule.accrued(on)
                : schedule.accruedToPeriodEnd();
        return tally.outstanding().add(borne).subtract(tally.interestSettled()).add(tally.chargesOpen());
    }

    private void settleDue() {
        for (Row row : schedule.rows()) {
            if (row.isDue(on)) {
                pay(row, conditions.due());
            } else {
                pay(row, CHARGES);
            }
        }
    }

    private void settleNext() {
        for (Row row : schedule.rows()) {
            pay(row, conditions.inAdvance());
        }
    }

    private void settleAtOnce(Prepayment choice) {
        BigDecimal payoff = quote(schedule, conditions, tally, on).subtract(split.total());
        if (money.compareTo(payoff) >= 0) {
            payOff(payoff);
            return;
        }
        reduce();
        if (choice == Prepayment.REDUCE_INSTALMENT) {
            schedule.reprice(on);
        }
        schedule.project(on);
        settleNext();
    }

    /** Interest that was paid for later days is credited: then the interest of this payment is negative (rule 48). */
    private void payOff(BigDecimal payoff) {
        List<Row> remaining = schedule.remaining();
        Row last = remaining.isEmpty() ? schedule.rows().getLast() : remaining.getFirst();
        BigDecimal before = money;
        schedule.rows().forEach(row -> pay(row, CHARGES));
        BigDecimal principal = owed();
        BigDecimal interest = payoff.subtract(principal).subtract(before.subtract(money));
        schedule.stop(on);
        last.principal = last.principal.add(principal);
        last.principalPaid = last.principalPaid.add(principal);
        last.interest = last.interest.add(interest);
        last.interestPaid = last.interestPaid.add(interest);
        last.settledOn = on;
        use(Part.PRINCIPAL, principal);
        use(Part.INTEREST, interest);
    }

    private void reduce() {
        BigDecimal amount = money.min(owed());
        schedule.reduce(amount, on);
        use(Part.PRINCIPAL, amount);
    }

    private void pay(Row row, List<Part> order) {
        for (Part part : order) {
            switch (part) {
                case PENALTY, FEE -> payCharges(row, part);
                case INTEREST -> {
                    BigDecimal amount = money.min(row.interestOpen());
                    row.interestPaid = row.interestPaid.add(amount);
                    use(part, amount);
                }
                case PRINCIPAL -> {
                    BigDecimal amount = money.min(row.principalOpen());
                    schedule.payPrincipal(row, amount, on);
                    use(part, amount);
                }
            }
        }
        if (row.settledOn == null && row.open().signum() == 0) {
            row.settledOn = on;
        }
    }

    private void payCharges(Row row, Part kind) {
        for (Row.Charge charge : row.charges) {
            if (charge.kind == kind && !charge.on.isAfter(on)) {
                BigDecimal amount = money.min(charge.open());
                charge.settled = charge.settled.add(amount);
                use(kind, amount);
            }
        }
    }

    private void use(Part part, BigDecimal amount) {
        money = money.subtract(amount);
        split = split.plus(part, amount);
    }

    /** Principal that is owed after what this payment has settled. */
    private BigDecimal owed() {
        return tally.outstanding().subtract(split.principal());
    }
}
