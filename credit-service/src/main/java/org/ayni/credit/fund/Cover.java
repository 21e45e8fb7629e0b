package org.ayni.credit.fund;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.ayni.credit.fund.FundPolicy.CoverMode;
import org.ayni.credit.fund.FundPolicy.CoveredAmount;
import org.ayni.credit.fund.FundPolicy.Release;
import org.ayni.kit.money.Money;

/**
 * The arithmetic of a guarantee, as copied into a contract at approval (design rule 10). Amounts are rounded HALF_EVEN
 * to the currency's scale, once each.
 *
 * @param percent C(x) is this percentage of x
 * @param coveredInterestDays days of ordinary interest that base PRINCIPAL_AND_INTEREST covers
 */
public record Cover(BigDecimal percent, CoverMode mode, Release release, CoveredAmount base, int coveredInterestDays) {

    private static final BigDecimal PERCENT_OF_A_YEAR_IN_DAYS = BigDecimal.valueOf(36_000);

    /** C(x). */
    public Money of(Money amount) {
        return amount.percent(percent);
    }

    /**
     * The cover of a principal that is held from approval on (rule 9): C of it and, where interest is covered, of the
     * ordinary interest of at most {@code coveredInterestDays} at the contract's rate, in days of a year of 360;
     * 1,031.00 at 11.5 % and 50 % makes 530.32. Exposure is the principal alone.
     */
    public Money held(Money principal, BigDecimal annualRatePercent) {
        return of(principal.plus(interestCovered(principal, annualRatePercent)));
    }

    /** The most ordinary interest of this principal that is covered: 29.64 of 1,031.00 at 11.5 % in 90 days. */
    public Money interestCovered(Money principal, BigDecimal annualRatePercent) {
        if (base == CoveredAmount.PRINCIPAL) {
            return Money.zero(principal.currency());
        }
        return Money.rounded(
                principal
                        .amount()
                        .multiply(annualRatePercent)
                        .multiply(BigDecimal.valueOf(coveredInterestDays))
                        .divide(PERCENT_OF_A_YEAR_IN_DAYS, 34, RoundingMode.HALF_EVEN),
                principal.currency());
    }

    /** The principal that hangs on the fund (rule 7): what is owed when REVOLVING, all that went out when FROZEN. */
    public Money committed(Money disbursed, Money outstanding) {
        return release == Release.REVOLVING ? outstanding : disbursed;
    }

    /**
     * What loans under this cover bring to their window's pool of first losses (rule 8): C of all that is owed when
     * REVOLVING, of all that went out when FROZEN. What claims take of the pool, no recovery refills.
     */
    public Money pool(Money disbursed, Money outstanding) {
        return of(committed(disbursed, outstanding));
    }

    /** What a claim on this base is worth (rule 8): C of it, or with FIRST_LOSS all of it as far as the pool goes. */
    public Money claim(Money claimed, Money pool) {
        if (mode == CoverMode.PARI_PASSU) {
            return of(claimed);
        }
        return claimed.compareTo(pool) <= 0 ? claimed : pool;
    }
}
