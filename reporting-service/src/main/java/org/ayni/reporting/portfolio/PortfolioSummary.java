package org.ayni.reporting.portfolio;

import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.ayni.kit.money.Money;
import org.ayni.reporting.framework.PlainNumber;
import org.ayni.reporting.indicator.FigureView;
import org.ayni.reporting.indicator.Figures;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The portfolio at a date; null is what was never recorded.
 *
 * @param loans loans disbursed
 * @param mean amount disbursed over loans
 * @param outstanding principal disbursed and not repaid
 * @param bound principal that binds the fund: reserved and committed
 * @param deposit term deposits pledged
 * @param capacity what the deposits allow to lend
 * @param utilisationOfDeposits outstanding over deposit in percent, two decimals, HALF_UP
 * @param utilisationOfCapacity outstanding over capacity in percent, two decimals, HALF_UP
 * @param arrears null where no close of a day is known
 */
@Schema(name = "PortfolioSummary")
public record PortfolioSummary(
        LocalDate asOf,
        @Nullable String knownAt,

        @Nullable
        @JsonSerialize(using = PlainNumber.class)
        @Schema(type = SchemaType.NUMBER, format = PlainNumber.FORMAT)
        BigDecimal loans,

        @Nullable
        @JsonSerialize(using = PlainNumber.class)
        @Schema(type = SchemaType.NUMBER, format = PlainNumber.FORMAT)
        BigDecimal loansPaidOff,

        @Nullable Money disbursed,
        @Nullable Money mean,
        @Nullable Money principalRepaid,
        @Nullable Money outstanding,
        @Nullable Money bound,
        @Nullable Money deposit,
        @Nullable Money capacity,
        @Nullable String utilisationOfDeposits,
        @Nullable String utilisationOfCapacity,
        @Nullable PortfolioArrears arrears) {

    static PortfolioSummary of(Figures figures, @Nullable String knownAt) {
        String currency = figures.framework().figure("outstanding").unit();
        return new PortfolioSummary(
                figures.moment().asOf(),
                knownAt,
                figure("loans", figures).value(),
                figure("loansPaidOff", figures).value(),
                figure("disbursed", figures).amount(),
                figure("meanLoan", figures).amount(),
                figure("principalRepaid", figures).amount(),
                figure("outstanding", figures).amount(),
                figure("bound", figures).amount(),
                figure("deposit", figures).amount(),
                figure("capacity", figures).amount(),
                figure("utilisationOfDeposits", figures).percent(),
                figure("utilisationOfCapacity", figures).percent(),
                PortfolioArrears.of(figures.facts().arrears().newest(currency), currency));
    }

    private static FigureView figure(String code, Figures figures) {
        return FigureView.of(figures.framework().figure(code), figures.figure(code), false);
    }
}
