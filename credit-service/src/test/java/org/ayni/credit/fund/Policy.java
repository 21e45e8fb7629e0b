package org.ayni.credit.fund;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.ayni.credit.fund.FundPolicy.CoverMode;
import org.ayni.credit.fund.FundPolicy.CoveredAmount;
import org.ayni.credit.fund.FundPolicy.FundingModel;
import org.ayni.credit.fund.FundPolicy.Release;
import org.ayni.credit.limit.ExposureLimit;

/** Policies for tests: BO-481's, but for what is given. */
public final class Policy {

    /** From when on. */
    public static final LocalDate FROM = LocalDate.of(2001, 9, 27);

    private Policy() {}

    public static FundPolicy of(String coverPercent, String leverage) {
        return of(coverPercent, leverage, true, List.of());
    }

    public static FundPolicy withInterest() {
        return of("50", "2.00", true, List.of(), CoveredAmount.PRINCIPAL_AND_INTEREST);
    }

    public static FundPolicy of(String coverPercent, String leverage, boolean backed, List<ExposureLimit> limits) {
        return of(coverPercent, leverage, backed, limits, CoveredAmount.PRINCIPAL);
    }

    private static FundPolicy of(
            String coverPercent, String leverage, boolean backed, List<ExposureLimit> limits, CoveredAmount base) {
        return new FundPolicy(
                FROM,
                FundingModel.GUARANTEE_ONLY,
                new BigDecimal(leverage),
                backed,
                new BigDecimal(coverPercent),
                CoverMode.PARI_PASSU,
                Release.REVOLVING,
                base,
                90,
                120,
                30,
                3,
                "test",
                null,
                null,
                null,
                null,
                limits,
                null,
                null);
    }
}
