package org.ayni.credit.portfolio;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.ayni.credit.day.LoanDay;
import org.ayni.credit.loan.LoanStatus;
import org.ayni.kit.money.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How good a set of loans is. Gross outstanding is principal of active loans; what was written off is in no ratio
 * (design rule 64). Percentages have two decimals, HALF_UP; null where nothing is outstanding.
 *
 * @param loans active ones
 * @param par1 full outstanding of loans past due by more than 1 day, and so on
 * @param restructured full outstanding of rescheduled loans, at any days past due
 * @param ageing outstanding by rating, A to F
 * @param provision what the fund sets aside; {@code lenderProvision} what its lenders would for the rest
 * @param riskCoverPercent provision of fund and lenders ÷ {@code par30}; null where nothing is at risk
 */
@Schema(name = "PortfolioFigures")
public record PortfolioFigures(
        int loans,
        Money outstanding,
        AtRisk par1,
        AtRisk par30,
        AtRisk par90,
        Money restructured,
        List<Band> ageing,
        Money provision,
        Money lenderProvision,
        Money cover,
        @Nullable BigDecimal riskCoverPercent,
        Money writtenOff,
        Money recovered) {

    /**
     * Portfolio at risk.
     *
     * @param percent of gross outstanding
     * @param withRestructuredPercent the same with restructured loans at any days past due
     */
    @Schema(name = "PortfolioAtRisk")
    public record AtRisk(
            Money amount,
            @Nullable BigDecimal percent,
            @Nullable BigDecimal withRestructuredPercent) {}

    /** Outstanding of one rating. */
    @Schema(name = "PortfolioBand")
    public record Band(String rating, Money outstanding) {}

    private static final List<String> RATINGS = List.of("A", "B", "C", "D", "E", "F");

    /** Of loans of one currency. */
    static PortfolioFigures of(Collection<LoanDay> rows, Currency currency) {
        Rows all = new Rows(rows, currency);
        AtRisk par30 = all.atRisk(30);
        Money provision = all.sum(LoanDay::provision, any -> true);
        Money lenders = all.sum(LoanDay::lenderProvision, any -> true);
        return new PortfolioFigures(
                (int) rows.stream()
                        .filter(row -> row.status() == LoanStatus.ACTIVE)
                        .count(),
                all.outstanding(any -> true),
                all.atRisk(1),
                par30,
                all.atRisk(90),
                all.outstanding(LoanDay::restructured),
                RATINGS.stream()
                        .map(rating -> new Band(
                                rating, all.outstanding(row -> row.rating().equals(rating))))
                        .toList(),
                provision,
                lenders,
                all.sum(LoanDay::cover, any -> true),
                percent(provision.plus(lenders), par30.amount),
                all.sum(LoanDay::writtenOff, any -> true),
                all.sum(LoanDay::recovered, any -> true));
    }

    static @Nullable BigDecimal percent(Money part, Money whole) {
        return whole.isZero() ? null : part.amount().movePointRight(2).divide(whole.amount(), 2, RoundingMode.HALF_UP);
    }

    private record Rows(Collection<LoanDay> rows, Currency currency) {

        AtRisk atRisk(int days) {
            Predicate<LoanDay> late = row -> row.daysPastDue() > days;
            Money amount = outstanding(late);
            Money gross = outstanding(any -> true);
            return new AtRisk(
                    amount, percent(amount, gross), percent(outstanding(late.or(LoanDay::restructured)), gross));
        }

        Money outstanding(Predicate<LoanDay> which) {
            return sum(LoanDay::outstanding, which.and(row -> row.status() == LoanStatus.ACTIVE));
        }

        Money sum(Function<LoanDay, BigDecimal> part, Predicate<LoanDay> which) {
            return new Money(rows.stream().filter(which).map(part).reduce(BigDecimal.ZERO, BigDecimal::add), currency);
        }
    }
}
