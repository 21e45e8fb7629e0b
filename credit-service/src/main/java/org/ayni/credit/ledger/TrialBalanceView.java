package org.ayni.credit.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.ayni.kit.money.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The balances of a fund's accounts by booking date. A balance stands on one side; the two totals are equal.
 *
 * @param accounts those that ever moved, by code; a settled one shows zero on both sides
 */
@Schema(name = "TrialBalance")
public record TrialBalanceView(LocalDate asOf, List<AccountView> accounts, Totals totals) {

    /** One account. */
    @Schema(name = "AccountBalance")
    public record AccountView(String code, String name, Money debit, Money credit) {}

    /** The sums of both sides. */
    @Schema(name = "TrialBalanceTotals")
    public record Totals(Money debit, Money credit) {}

    static TrialBalanceView of(LocalDate asOf, Currency currency, List<TrialBalances.AccountBalance> balances) {
        List<AccountView> accounts = balances.stream()
                .map(each -> new AccountView(
                        each.code(),
                        each.name(),
                        side(each.balance(), currency),
                        side(each.balance().negate(), currency)))
                .toList();
        Money zero = Money.zero(currency);
        return new TrialBalanceView(
                asOf,
                accounts,
                new Totals(
                        accounts.stream().map(AccountView::debit).reduce(zero, Money::plus),
                        accounts.stream().map(AccountView::credit).reduce(zero, Money::plus)));
    }

    private static Money side(BigDecimal balance, Currency currency) {
        return new Money(
                balance.max(BigDecimal.ZERO).setScale(currency.getDefaultFractionDigits(), RoundingMode.UNNECESSARY),
                currency);
    }
}
