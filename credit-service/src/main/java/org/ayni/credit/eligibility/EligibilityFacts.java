package org.ayni.credit.eligibility;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.ayni.credit.bureau.BureauCheck;
import org.ayni.credit.membership.KnownMember;
import org.ayni.credit.product.LoanProduct;
import org.ayni.kit.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Everything the rules look at; all of it is known here before the decision.
 *
 * @param bureau the latest answer about the person; null when nobody asked
 * @param income the monthly income that counts: the bank's own assessment, else the last diagnosis; null when nobody
 *      knows
 * @param otherInstalments what the person already pays a month on loans of this fund
 */
public record EligibilityFacts(
        LocalDate on,
        KnownMember member,
        @Nullable BureauCheck bureau,
        LoanProduct product,
        Money amount,
        int instalments,
        BigDecimal annualRatePercent,
        @Nullable Income income,
        Money otherInstalments) {

    /** A monthly income, with its date and where it is written. */
    public record Income(Money monthly, LocalDate assessedOn, String source) {}
}
