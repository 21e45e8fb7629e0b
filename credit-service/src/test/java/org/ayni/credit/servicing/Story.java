package org.ayni.credit.servicing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.ayni.credit.history.Entry;
import org.ayni.credit.history.History;
import org.ayni.credit.history.Input;
import org.ayni.credit.product.Conditions;
import org.ayni.credit.product.Conditions.Overpayment;
import org.ayni.credit.product.Conditions.PayoffInterest;
import org.ayni.credit.product.Conditions.Penalty;
import org.ayni.credit.product.Conditions.Prepayment;
import org.ayni.credit.product.Conditions.Recalculation;
import org.ayni.credit.schedule.DayCount;
import org.ayni.credit.schedule.Frequency;
import org.ayni.credit.schedule.Rounding;
import org.ayni.credit.schedule.ScheduleTerms;
import org.ayni.credit.schedule.ScheduleTerms.Amortization;
import org.ayni.credit.schedule.ScheduleTerms.Disbursement;
import org.ayni.credit.schedule.ScheduleTerms.Fee;
import org.ayni.credit.schedule.ScheduleTerms.Grace;
import org.ayni.credit.schedule.ScheduleTerms.InstalmentPricing;
import org.ayni.credit.schedule.ScheduleTerms.InterestMethod;
import org.ayni.credit.schedule.ScheduleTerms.WorkingDays;
import org.ayni.credit.standing.ArrearsRating;
import org.ayni.credit.standing.Standing;
import org.jspecify.annotations.Nullable;

/** A loan and what happens to it, told in one line an event. Booked on the day it is valid, unless told otherwise. */
final class Story {

    InterestMethod method = InterestMethod.DECLINING_BALANCE;
    Amortization amortization = Amortization.EQUAL_INSTALMENTS;
    DayCount dayCount = DayCount.THIRTY_360;
    Frequency frequency = Frequency.monthly();
    InstalmentPricing pricing = InstalmentPricing.PERIOD_FACTORS;
    Recalculation recalculation = Recalculation.DAILY;
    PayoffInterest payoffInterest = PayoffInterest.TO_DATE;
    Overpayment overpayment = Overpayment.REFUSE;

    @Nullable
    BigDecimal multiple;

    @Nullable
    Penalty penalty;

    List<Fee> fees = List.of();
    Grace grace = Grace.NONE;
    BigDecimal tolerance = BigDecimal.ZERO;
    private final BigDecimal rate;
    private final int instalments;
    History history = History.NONE;
    UUID last = new UUID(0, 0);

    Story(String rate, int instalments) {
        this.rate = new BigDecimal(rate);
        this.instalments = instalments;
    }

    /** AM-32: 1,031.00 at 11.5 % in 12 months from 2003-03-31, as the worked example of the design lends it. */
    static Story example() {
        Story story = new Story("11.5", 12);
        story.penalty = new Penalty(new BigDecimal("1.5"), Penalty.Overdue.PRINCIPAL, 5, Penalty.Every.ONCE, null);
        return story.disbursed("2003-03-31", "1031.00");
    }

    /** The worked example after its third payment. */
    static Story afterThree() {
        return example().paid("2003-04-30", "91.36").paid("2003-05-31", "91.36").paid("2003-06-30", "91.36");
    }

    Terms terms() {
        BigDecimal placeholder = new BigDecimal("1000.00");
        LocalDate on = LocalDate.parse("2000-01-01");
        return new Terms(
                new ScheduleTerms(
                        placeholder,
                        List.of(new Disbursement(on, placeholder)),
                        rate,
                        method,
                        amortization,
                        dayCount,
                        frequency,
                        instalments,
                        null,
                        grace,
                        new Rounding(RoundingMode.HALF_EVEN, 2, multiple),
                        pricing,
                        true,
                        fees,
                        WorkingDays.EVERY_DAY),
                new Conditions(
                        recalculation,
                        payoffInterest,
                        overpayment,
                        Prepayment.NEXT_INSTALMENT,
                        0,
                        tolerance,
                        Conditions.DEFAULT.due(),
                        Conditions.DEFAULT.inAdvance(),
                        penalty),
                new ArrearsRating(List.of(5, 30, 55, 75, 90)));
    }

    Story disbursed(String on, String amount) {
        return add(on, on, new Input.Disbursement(new BigDecimal(amount)));
    }

    Story paid(String on, String amount) {
        return paid(on, amount, Prepayment.NEXT_INSTALMENT);
    }

    Story paid(String on, String amount, Prepayment choice) {
        return add(on, on, new Input.Repayment(new BigDecimal(amount), choice));
    }

    Story paidLate(String on, String bookedOn, String amount) {
        return add(on, bookedOn, new Input.Repayment(new BigDecimal(amount), Prepayment.NEXT_INSTALMENT));
    }

    Story reversed(UUID target, String bookedOn) {
        LocalDate validOn = history.reversible(target).validOn();
        return add(validOn.toString(), bookedOn, new Input.Reversal(target));
    }

    Story add(String on, String bookedOn, Input what) {
        LocalDate booked = LocalDate.parse(bookedOn);
        last = UUID.randomUUID();
        Entry entry = new Entry(
                last,
                history.nextSequence(),
                LocalDate.parse(on),
                booked,
                booked.atStartOfDay().toInstant(ZoneOffset.UTC),
                what);
        if (!(what instanceof Input.Reversal)) {
            history.mustNotPassBarrier(entry);
        }
        history = history.plus(entry);
        return this;
    }

    Standing on(String date) {
        return Fold.of(terms(), history, LocalDate.parse(date));
    }

    Standing knownOn(String date, String known) {
        return Fold.of(terms(), history.knownOn(LocalDate.parse(known)), LocalDate.parse(date));
    }

    /** Total of each row, as text. */
    static List<String> totals(Standing standing) {
        return standing.lines().stream()
                .map(line -> line.total().toPlainString())
                .toList();
    }
}
