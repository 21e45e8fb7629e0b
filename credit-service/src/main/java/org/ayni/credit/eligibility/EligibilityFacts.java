package org.ayni.credit.eligibility;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.ayni.credit.borrower.BorrowerDebts.Debts;
import org.ayni.credit.borrower.Income;
import org.ayni.credit.borrower.KnownBorrower;
import org.ayni.credit.policy.LendingPolicy;
import org.ayni.credit.product.LoanProduct;
import org.ayni.kit.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Everything the rules look at; all of it is known here before the decision.
 *
 * @param policy the numbers in force on the date
 * @param income the monthly income that counts: the bank's own assessment, else what was told last; null when nobody
 *     knows
 * @param debts the borrower's other loans of ours
 * @param available what the window still has; null when no fund and bank are chosen yet
 * @param limits the exposure limits that bind this loan
 * @param cap how the offer stands against the legal cap; null when none is in force
 * @param collateral what the recorded collateral is worth
 */
public record EligibilityFacts(
        LocalDate on,
        LendingPolicy policy,
        KnownBorrower borrower,
        LoanProduct product,
        Money amount,
        int instalments,
        BigDecimal annualRatePercent,
        @Nullable Income income,
        Debts debts,
        @Nullable Money available,
        List<LimitUse> limits,
        LegalCaps.@Nullable Comparison cap,
        Money collateral) {}
