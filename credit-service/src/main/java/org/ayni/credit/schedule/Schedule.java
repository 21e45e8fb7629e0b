package org.ayni.credit.schedule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.ayni.credit.schedule.ScheduleTerms.Disbursement;
import org.ayni.credit.schedule.ScheduleTerms.Fee;

/**
 * What follows from the terms. Its laws: the principal of the rows sums to the principal, the last balance is 0, no
 * amount is negative, and equal instalments are equal but for the last.
 */
public record Schedule(ScheduleTerms terms, DueDates dates, List<Instalment> rows) {

    /** Sums over the rows, at the scale of the currency. */
    public record Totals(BigDecimal principal, BigDecimal interest, BigDecimal fees, BigDecimal total) {}

    /**
     * One disbursement and its fees; the principal is the whole amount (design rule 41).
     *
     * @param deducted fees kept back from it
     * @param paidApart fees that the borrower pays besides
     * @param capped the part of both that counts against the legal rate cap
     */
    public record Payout(
            LocalDate on, BigDecimal amount, BigDecimal deducted, BigDecimal paidApart, BigDecimal capped) {

        /** What the bank pays out. */
        public BigDecimal proceeds() {
            return amount.subtract(deducted);
        }

        public BigDecimal fees() {
            return deducted.add(paidApart);
        }
    }

    public Schedule {
        rows = List.copyOf(rows);
    }

    /** The schedule of a preview or of a new contract; refused with a {@link ScheduleProblem}. */
    public static Schedule of(ScheduleTerms terms) {
        DueDates dates = DueDates.of(terms);
        if (!dates.dueOn(1).isAfter(terms.disbursedOn())) {
            throw ScheduleProblem.invalid(
                    "calendarId",
                    "El calendario adelanta el primer vencimiento al desembolso o antes.",
                    "The calendar moves the first due date to the disbursement or before it.");
        }
        return of(terms, dates);
    }

    /** The same over given due dates: what remains of a contract, re-priced, keeps the seed it had. */
    public static Schedule of(ScheduleTerms terms, DueDates dates) {
        return of(terms, dates, terms.rounding().zero());
    }

    /**
     * The same when the first period has already borne interest that is not paid yet: a contract that is re-priced
     * inside a period (design rule 46).
     */
    public static Schedule of(ScheduleTerms terms, DueDates dates, BigDecimal accrued) {
        if (!terms.disbursements().getLast().on().isBefore(dates.nominal(dates.count()))) {
            throw ScheduleProblem.invalid(
                    "disbursements",
                    "Todo desembolso debe preceder al último vencimiento.",
                    "Every disbursement must come before the last due date.");
        }
        Schedule schedule = new Schedule(terms, dates, new ScheduleEngine(terms, dates, accrued).instalments());
        if (schedule.payouts().stream().anyMatch(payout -> payout.fees().compareTo(payout.amount) >= 0)) {
            throw ScheduleProblem.invalid(
                    "fees", "Las comisiones consumen el desembolso.", "The fees consume the disbursement.");
        }
        return schedule;
    }

    /** The total of the first row that repays principal: of equal instalments, the instalment. */
    public BigDecimal instalment() {
        return rows.stream()
                .filter(row -> row.principal().signum() > 0)
                .findFirst()
                .orElseGet(rows::getLast)
                .total();
    }

    public Totals totals() {
        return new Totals(
                sum(Instalment::principal), sum(Instalment::interest), sum(Instalment::fees), sum(Instalment::total));
    }

    /** The disbursements with their fees, in the order of the terms; a flat fee falls on the first. */
    public List<Payout> payouts() {
        return IntStream.range(0, terms.disbursements().size())
                .mapToObj(this::payout)
                .toList();
    }

    /** The effective rate a year by the dates on which money moves, days over 365, HALF_UP to two decimals. */
    public BigDecimal annualEffectiveRatePercent() {
        List<EffectiveRate.Flow> flows = new ArrayList<>();
        payouts()
                .forEach(payout -> flows.add(new EffectiveRate.Flow(payout.on, payout.amount.subtract(payout.fees()))));
        rows.forEach(
                row -> flows.add(new EffectiveRate.Flow(row.dueOn(), row.total().negate())));
        return EffectiveRate.annualPercent(flows);
    }

    /** The nominal rate that is held against a legal cap (design rule 37), HALF_UP to two decimals. */
    public BigDecimal annualNominalRatePercent() {
        return EffectiveRate.nominalPercent(this);
    }

    private Payout payout(int index) {
        Disbursement disbursement = terms.disbursements().get(index);
        return new Payout(
                disbursement.on(),
                disbursement.amount(),
                fees(index, fee -> fee.collection() == Fee.Collection.DEDUCTED),
                fees(index, fee -> fee.collection() == Fee.Collection.PAID_APART),
                fees(index, Fee::capped));
    }

    private BigDecimal fees(int disbursement, Predicate<Fee> which) {
        return terms.fees().stream()
                .filter(which)
                .map(fee -> fee.on(terms.disbursements().get(disbursement), disbursement == 0, terms.rounding()))
                .reduce(terms.rounding().zero(), BigDecimal::add);
    }

    private BigDecimal sum(Function<Instalment, BigDecimal> amount) {
        return rows.stream().map(amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
