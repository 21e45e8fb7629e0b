package org.ayni.credit.simulation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.ayni.credit.fund.FundPolicy;
import org.ayni.credit.simulation.CapacitySimulationView.Month;
import org.ayni.kit.money.Money;

/**
 * Lends by a plan, month by month: what was lent is repaid in equal parts (cut off to the cent, the last part is the
 * rest), a share of each month's principal stops paying, its cover leaves the deposit when the claim may be made, and
 * each new loan is reserved one by one until one does not fit (design rule 14).
 */
final class CapacitySimulation {

    private static final int DAYS_OF_A_MONTH = 30;

    private final FundPolicy policy;
    private final Plan plan;
    private final List<Cohort> cohorts = new ArrayList<>();
    private final Money zero;
    private Money pledged;

    /**
     * A plan.
     *
     * @param lossRatePercent of each month's new principal
     * @param monthsToDefault payments that the losing share still makes
     */
    record Plan(
            int loansPerMonth,
            Money meanAmount,
            int termMonths,
            int months,
            BigDecimal lossRatePercent,
            int monthsToDefault,
            Money openingUse) {}

    private CapacitySimulation(FundPolicy policy, Money pledged, Plan plan) {
        this.policy = policy;
        this.plan = plan;
        this.pledged = pledged;
        this.zero = Money.zero(pledged.currency());
    }

    static CapacitySimulationView run(FundPolicy policy, Money pledged, Plan plan) {
        return new CapacitySimulation(policy, pledged, plan).run();
    }

    private CapacitySimulationView run() {
        List<Month> months = new ArrayList<>();
        for (int month = 1; month <= plan.months; month++) {
            payClaims(month);
            int fitting = lend(month);
            months.add(new Month(
                    month, fitting, plan.loansPerMonth - fitting, inUse(month), policy.capacity(pledged), pledged));
        }
        return CapacitySimulationView.of(plan, months);
    }

    /** A loss is claimed when its days past due reach the trigger, and paid in that month. */
    private void payClaims(int month) {
        int wait = plan.monthsToDefault + Math.ceilDiv(policy.claimTriggerDays(), DAYS_OF_A_MONTH);
        for (Cohort cohort : cohorts) {
            if (month == cohort.lentIn + wait + 1) {
                Money claim = policy.cover(cohort.losing(month));
                pledged = pledged.minus(claim.compareTo(pledged) > 0 ? pledged : claim);
                cohort.claimed = true;
            }
        }
    }

    private int lend(int month) {
        Money inUse = inUse(month);
        Money cover = policy.cover(inUse);
        Money capacity = policy.capacity(pledged);
        int fitted = 0;
        while (fitted < plan.loansPerMonth) {
            Money next = inUse.plus(plan.meanAmount);
            Money nextCover = cover.plus(policy.cover(plan.meanAmount));
            if (next.compareTo(capacity) > 0 || (policy.fullyBacked() && nextCover.compareTo(pledged) > 0)) {
                break;
            }
            inUse = next;
            cover = nextCover;
            fitted++;
        }
        cohorts.add(new Cohort(month, times(plan.meanAmount, fitted)));
        return fitted;
    }

    private Money inUse(int month) {
        return cohorts.stream().map(cohort -> cohort.owed(month)).reduce(plan.openingUse, Money::plus);
    }

    private static Money times(Money amount, int count) {
        return new Money(amount.amount().multiply(BigDecimal.valueOf(count)), amount.currency());
    }

    /** What went out in one month, of which a share stops paying. */
    private final class Cohort {
        private final int lentIn;
        private final Money paying;
        private final Money losing;
        private boolean claimed;

        Cohort(int lentIn, Money lent) {
            this.lentIn = lentIn;
            this.losing = lent.percent(plan.lossRatePercent);
            this.paying = lent.minus(losing);
        }

        Money owed(int month) {
            return left(paying, month - lentIn).plus(claimed ? zero : losing(month));
        }

        Money losing(int month) {
            return left(losing, Math.min(month - lentIn, plan.monthsToDefault));
        }

        private Money left(Money lent, int paid) {
            if (paid >= plan.termMonths) {
                return zero;
            }
            BigDecimal repaid = lent.amount()
                    .multiply(BigDecimal.valueOf(paid))
                    .divide(BigDecimal.valueOf(plan.termMonths), zero.amount().scale(), RoundingMode.FLOOR);
            return lent.minus(new Money(repaid, lent.currency()));
        }
    }
}
