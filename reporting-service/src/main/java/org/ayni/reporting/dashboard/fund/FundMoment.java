package org.ayni.reporting.dashboard.fund;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.ayni.reporting.fact.ArrearsReader.Portfolio;
import org.ayni.reporting.indicator.Figures;
import org.jspecify.annotations.Nullable;

/**
 * A fund on a day. Null is what was never recorded.
 *
 * @param bound reserved and committed
 * @param portfolio by the newest close up to that day
 */
record FundMoment(
        LocalDate asOf,
        @Nullable BigDecimal outstanding,
        @Nullable BigDecimal bound,
        @Nullable BigDecimal capacity,
        @Nullable Portfolio portfolio) {

    static FundMoment of(Figures all) {
        return new FundMoment(
                all.moment().asOf(),
                all.figure("outstanding").number(),
                all.figure("bound").number(),
                all.figure("capacity").number(),
                all.facts()
                        .arrears()
                        .newest(all.framework().figure("outstanding").unit()));
    }

    /** The close of this very day; an older one says nothing of it. */
    @Nullable
    Portfolio closed() {
        return portfolio != null && portfolio.day().equals(asOf) ? portfolio : null;
    }
}
