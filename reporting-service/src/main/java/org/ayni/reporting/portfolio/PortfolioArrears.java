package org.ayni.reporting.portfolio;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.ayni.kit.money.Money;
import org.ayni.reporting.fact.ArrearsReader.Late;
import org.ayni.reporting.fact.ArrearsReader.Portfolio;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The portfolio by days past due, as the newest close of a day told it.
 *
 * @param day whose close it is; it may be older than the date of the question
 * @param loans active ones
 * @param ageing by days past due, in order; empty where the close did not tell it
 */
@Schema(name = "PortfolioArrears")
public record PortfolioArrears(LocalDate day, long loans, Money outstanding, List<AtRisk> atRisk, List<Band> ageing) {

    /**
     * Full outstanding of the loans past due by more than so many days.
     *
     * @param percent of the outstanding, two decimals, HALF_UP; null where nothing is outstanding
     */
    @Schema(name = "PortfolioAtRisk")
    public record AtRisk(
            int overDays, Money amount, @Nullable String percent) {}

    /**
     * Loans past due by so many days, both ends included.
     *
     * @param toDays null: any more
     * @param restructured the part of outstanding that is of rescheduled loans
     */
    @Schema(name = "PortfolioBand")
    public record Band(int fromDays, @Nullable Integer toDays, long loans, Money outstanding, Money restructured) {}

    static @Nullable PortfolioArrears of(@Nullable Portfolio it, String currency) {
        return it == null
                ? null
                : new PortfolioArrears(
                        it.day(),
                        it.loans(),
                        Money.of(it.outstanding(), currency),
                        Arrays.stream(Late.values())
                                .map(late -> atRisk(late, it, currency))
                                .toList(),
                        it.bands().stream()
                                .map(band -> new Band(
                                        band.fromDays(),
                                        band.toDays(),
                                        band.loans(),
                                        Money.of(band.outstanding(), currency),
                                        Money.of(band.restructured(), currency)))
                                .toList());
    }

    private static AtRisk atRisk(Late late, Portfolio it, String currency) {
        BigDecimal amount = it.over(late);
        BigDecimal percent = it.percent(amount);
        String shown = percent == null
                ? null
                : percent.setScale(2, RoundingMode.HALF_UP).toPlainString();
        return new AtRisk(late.days(), Money.of(amount, currency), shown);
    }
}
