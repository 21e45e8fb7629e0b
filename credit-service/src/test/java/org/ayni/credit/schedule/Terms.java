package org.ayni.credit.schedule;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.ayni.credit.schedule.ScheduleTerms.Amortization;
import org.ayni.credit.schedule.ScheduleTerms.Disbursement;
import org.ayni.credit.schedule.ScheduleTerms.Fee;
import org.ayni.credit.schedule.ScheduleTerms.Grace;
import org.ayni.credit.schedule.ScheduleTerms.InstalmentPricing;
import org.ayni.credit.schedule.ScheduleTerms.InterestMethod;
import org.ayni.credit.schedule.ScheduleTerms.WorkingDays;
import org.jspecify.annotations.Nullable;

/** Terms of a test, in one line: unless told otherwise 30/360, monthly, equal instalments, HALF_EVEN to cents. */
final class Terms {

    private final List<Disbursement> disbursements = new ArrayList<>();
    private final BigDecimal rate;
    private final int instalments;
    private final List<Fee> fees = new ArrayList<>();
    InterestMethod method = InterestMethod.DECLINING_BALANCE;
    Amortization amortization = Amortization.EQUAL_INSTALMENTS;
    DayCount dayCount = DayCount.THIRTY_360;
    Frequency frequency = Frequency.monthly();
    private @Nullable LocalDate firstDueOn;
    Grace grace = Grace.NONE;
    RoundingMode mode = RoundingMode.HALF_EVEN;
    int scale = 2;
    private @Nullable BigDecimal multiple;
    InstalmentPricing pricing = InstalmentPricing.PERIOD_FACTORS;
    boolean smoothing = true;
    private WorkingDays workingDays = WorkingDays.EVERY_DAY;

    private Terms(String rate, int instalments) {
        this.rate = new BigDecimal(rate);
        this.instalments = instalments;
    }

    static Terms loan(String principal, String rate, int instalments, String disbursedOn) {
        return new Terms(rate, instalments).and(disbursedOn, principal);
    }

    Terms and(String on, String amount) {
        disbursements.add(new Disbursement(LocalDate.parse(on), new BigDecimal(amount)));
        return this;
    }

    Terms flat() {
        method = InterestMethod.FLAT;
        return this;
    }

    Terms by(Amortization repaid) {
        amortization = repaid;
        return this;
    }

    Terms counting(DayCount days) {
        dayCount = days;
        return this;
    }

    Terms every(int count, Frequency.Unit unit) {
        frequency = new Frequency(count, unit);
        return this;
    }

    Terms firstDue(String on) {
        firstDueOn = LocalDate.parse(on);
        return this;
    }

    Terms grace(int principal, int interest) {
        grace = new Grace(principal, interest);
        return this;
    }

    Terms multiple(String of) {
        multiple = new BigDecimal(of);
        return this;
    }

    Terms meanMonth() {
        pricing = InstalmentPricing.MEAN_MONTH;
        return this;
    }

    Terms unsmoothed() {
        smoothing = false;
        return this;
    }

    Terms fee(String value, boolean percent, Fee.Collection collection, boolean capped) {
        fees.add(new Fee("fee " + (fees.size() + 1), new BigDecimal(value), percent, collection, capped));
        return this;
    }

    Terms on(WorkingDays calendar) {
        workingDays = calendar;
        return this;
    }

    ScheduleTerms terms() {
        return terms(disbursements.stream().map(Disbursement::amount).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    ScheduleTerms terms(BigDecimal principal) {
        return new ScheduleTerms(
                principal,
                disbursements,
                rate,
                method,
                amortization,
                dayCount,
                frequency,
                instalments,
                firstDueOn,
                grace,
                new Rounding(mode, scale, multiple),
                pricing,
                smoothing,
                fees,
                workingDays);
    }

    Schedule schedule() {
        return Schedule.of(terms());
    }
}
