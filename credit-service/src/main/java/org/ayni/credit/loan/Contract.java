package org.ayni.credit.loan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.UUID;
import org.ayni.contracts.credit.Borrower;
import org.ayni.credit.fund.FundPolicy;
import org.ayni.credit.product.LoanProduct;
import org.ayni.credit.schedule.DueDates;
import org.ayni.credit.servicing.Terms;
import org.ayni.credit.standing.FundShare;
import org.ayni.credit.standing.Standing;
import org.ayni.credit.standing.Totals;
import org.ayni.kit.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What was agreed at approval and never changes: its own copy of the product and of the fund's policy (design rule 10).
 *
 * @param product the product as it was then; rate and instalments are what bank and borrower agreed on
 * @param expiresOn the last day on which the money may go out (design rule 35)
 * @param confirmableTo the last day on which that may be told
 */
public record Contract(
        UUID applicationId,
        UUID fundId,
        UUID bankId,
        LoanProduct product,
        FundPolicy policy,
        Borrower borrower,
        Money approved,
        BigDecimal annualRatePercent,
        int instalments,
        LocalDate approvedOn,
        LocalDate expiresOn,
        LocalDate confirmableTo) {

    /** The fund's cover of a principal: C of it, and of the most interest that may be covered (design rule 9). */
    public Money cover(Money principal) {
        return policy.coverAtApproval(principal, annualRatePercent);
    }

    /** The fund's part of what flows, where its own money is in the loan; null where it guarantees the bank's. */
    public @Nullable FundShare fundShare(Totals was) {
        return policy.isCoFunded()
                ? new FundShare(was, amount -> policy.cover(money(amount)).amount())
                : null;
    }

    /** What the schedule follows from and how the loan is served. */
    public Terms terms() {
        return new Terms(
                product.scheduleTerms(approved, instalments, annualRatePercent, approvedOn),
                product.conditions(),
                policy.rating());
    }

    /** When the last row is due, by the contract's own dates from the first disbursement or by what moved it since. */
    public LocalDate lastDueOn(LocalDate disbursedOn, Standing standing) {
        LocalDate agreed = DueDates.of(product.scheduleTerms(approved, instalments, annualRatePercent, disbursedOn))
                .dueOn(instalments);
        return standing.lines().stream()
                .map(Standing.Line::dueOn)
                .filter(agreed::isBefore)
                .max(LocalDate::compareTo)
                .orElse(agreed);
    }

    /** The loan's currency. */
    public Currency currency() {
        return approved.currency();
    }

    /** An amount of the loan's currency. */
    public Money money(BigDecimal amount) {
        return new Money(amount, approved.currency());
    }
}
