package org.ayni.credit.schedule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything a schedule follows from; a contract keeps its own copy. Amounts are in one currency at the scale of
 * {@code rounding}; the annual rate is in percent, 11.5 for 11.5 %.
 *
 * @param disbursements in the order of their dates; their sum is the principal
 * @param firstDueOn its day is the seed of all due dates; without it the day of the first disbursement (design rule 40)
 * @param smoothing whether equal instalments may move by cents to bring the last one close (design rule 39)
 */
public record ScheduleTerms(
        BigDecimal principal,
        List<Disbursement> disbursements,
        BigDecimal annualRatePercent,
        InterestMethod interestMethod,
        Amortization amortization,
        DayCount dayCount,
        Frequency frequency,
        int instalments,
        @Nullable LocalDate firstDueOn,
        Grace grace,
        Rounding rounding,
        InstalmentPricing instalmentPricing,
        boolean smoothing,
        List<Fee> fees,
        WorkingDays workingDays) {

    /** On what interest is counted: on what is still owed, or on the principal disbursed for the whole term. */
    public enum InterestMethod {
        DECLINING_BALANCE,
        FLAT
    }

    /** How principal is repaid: by equal totals, by equal parts of principal, or all at the end (design rule 41). */
    public enum Amortization {
        EQUAL_INSTALMENTS,
        EQUAL_PRINCIPAL,
        BULLET
    }

    /** What an equal instalment is priced from: each period's own rate, or a month of 30 days (design rule 47). */
    public enum InstalmentPricing {
        PERIOD_FACTORS,
        MEAN_MONTH
    }

    /** Money paid out on a day; it bears interest from that day. */
    public record Disbursement(LocalDate on, BigDecimal amount) {}

    /** The first instalments without principal, and the first ones whose interest waits for the next due instalment. */
    public record Grace(int principalInstalments, int interestInstalments) {
        public static final Grace NONE = new Grace(0, 0);
    }

    /** The calendar of a place. It moves the day of payment, never the interest. */
    @FunctionalInterface
    public interface WorkingDays {
        WorkingDays EVERY_DAY = date -> date;

        /** The date itself, or the day to which a payment due on it moves. */
        LocalDate moved(LocalDate date);
    }

    /**
     * A charge at disbursement: a flat amount with the first one, or a percentage of each. Deducted or paid apart, it
     * leaves the principal as it is and lowers what the borrower has in hand (design rule 41).
     *
     * @param value an amount, or a percentage when {@code percent}
     * @param capped whether it counts against the legal rate cap (design rule 37)
     */
    public record Fee(String name, BigDecimal value, boolean percent, Collection collection, boolean capped) {

        /** How a fee is collected. */
        public enum Collection {
            DEDUCTED,
            PAID_APART
        }

        /** What it comes to on a disbursement; a flat fee falls on the first. */
        public BigDecimal on(Disbursement disbursement, boolean first, Rounding rounding) {
            BigDecimal flat = first ? value : BigDecimal.ZERO;
            return rounding.amount(percent ? disbursement.amount.multiply(value).movePointLeft(2) : flat);
        }
    }

    private static final BigDecimal MOST_PRINCIPAL = new BigDecimal("999999999999999");
    private static final BigDecimal MOST_RATE = BigDecimal.valueOf(1000);
    private static final int MOST_INSTALMENTS = 600;

    public ScheduleTerms {
        disbursements = List.copyOf(disbursements);
        fees = List.copyOf(fees);
        require(positive(principal, rounding) && principal.compareTo(MOST_PRINCIPAL) <= 0, "principal");
        require(within(annualRatePercent, MOST_RATE), "annualRatePercent");
        require(instalments >= 1 && instalments <= MOST_INSTALMENTS, "instalments");
        require(
                grace.principalInstalments >= 0 && grace.principalInstalments < instalments,
                "principalGraceInstalments");
        require(grace.interestInstalments >= 0 && grace.interestInstalments < instalments, "interestGraceInstalments");
        for (Fee fee : fees) {
            require(fee.value.signum() >= 0 && (fee.percent || rounding.fits(fee.value)), "fees");
        }
        requireDisbursementsOf(principal, disbursements, rounding);
        require(firstDueOn == null || firstDueOn.isAfter(disbursements.getFirst().on), "firstDueOn");
    }

    /** The day of the first disbursement. */
    public LocalDate disbursedOn() {
        return disbursements.getFirst().on;
    }

    /** Whether the instalment is smoothed: only equal instalments on a declining balance without a multiple. */
    boolean smooths() {
        return smoothing
                && amortization == Amortization.EQUAL_INSTALMENTS
                && interestMethod == InterestMethod.DECLINING_BALANCE
                && rounding.multiple() == null;
    }

    private static void requireDisbursementsOf(
            BigDecimal principal, List<Disbursement> disbursements, Rounding rounding) {
        BigDecimal sum = BigDecimal.ZERO;
        LocalDate before = LocalDate.MIN;
        for (Disbursement disbursement : disbursements) {
            require(positive(disbursement.amount, rounding) && !disbursement.on.isBefore(before), "disbursements");
            sum = sum.add(disbursement.amount);
            before = disbursement.on;
        }
        if (sum.compareTo(principal) != 0) {
            throw ScheduleProblem.DISBURSEMENTS_DIFFER_FROM_PRINCIPAL.problem(
                    "disbursements",
                    "La suma de los desembolsos no es el capital.",
                    "The disbursements do not add up to the principal.");
        }
    }

    private static boolean positive(BigDecimal amount, Rounding rounding) {
        return amount.signum() > 0 && rounding.fits(amount);
    }

    private static boolean within(BigDecimal rate, BigDecimal most) {
        return rate.signum() >= 0 && rate.compareTo(most) <= 0;
    }

    private static void require(boolean lawful, String field) {
        if (!lawful) {
            throw ScheduleProblem.invalid(
                    field,
                    "Valor fuera de rango o con demasiados decimales.",
                    "Out of range or with too many decimals.");
        }
    }
}
