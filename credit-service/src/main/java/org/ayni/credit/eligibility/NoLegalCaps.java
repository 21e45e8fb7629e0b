package org.ayni.credit.eligibility;

import io.quarkus.arc.DefaultBean;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.ayni.credit.product.LoanProduct;
import org.ayni.kit.money.Money;

/** No cap is on record; what has caps takes this one's place. */
@Singleton
@DefaultBean
class NoLegalCaps implements LegalCaps {

    @Override
    public Optional<Comparison> compare(
            LoanProduct product, Money amount, int instalments, BigDecimal annualRatePercent, LocalDate offeredOn) {
        return Optional.empty();
    }
}
