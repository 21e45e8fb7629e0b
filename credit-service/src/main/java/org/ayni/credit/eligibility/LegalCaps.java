package org.ayni.credit.eligibility;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.ayni.credit.product.LoanProduct;
import org.ayni.kit.money.Money;

/** The legal caps of interest (design rule 37). */
public interface LegalCaps {

    /**
     * An offer's nominal rate, fees included, against the cap of its segment.
     *
     * @param isWithin whether it keeps within the cap; what rounding to cents adds is no charge
     * @param source the law
     */
    record Comparison(boolean isWithin, BigDecimal ratePercent, BigDecimal capPercent, String segment, String source) {}

    /** The comparison on the offer date; nothing when no cap is in force on it. */
    Optional<Comparison> compare(
            LoanProduct product, Money amount, int instalments, BigDecimal annualRatePercent, LocalDate offeredOn);
}
