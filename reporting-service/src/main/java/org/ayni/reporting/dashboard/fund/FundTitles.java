package org.ayni.reporting.dashboard.fund;

import java.math.BigDecimal;
import java.util.function.Function;
import org.ayni.reporting.dashboard.Writing;
import org.ayni.reporting.indicator.Value;

/**
 * What the cards of plain figures find.
 *
 * @param use of the two utilisations
 * @param loans of what was asked for and given
 * @param money of what was disbursed and came back
 */
public record FundTitles(String use, String loans, String money) {

    static FundTitles of(Function<String, Value> figure, Writing writing) {
        return new FundTitles(use(figure, writing), loans(figure, writing), money(figure, writing));
    }

    private static String use(Function<String, Value> figure, Writing writing) {
        FundWords words = writing.words(FundWords.class);
        BigDecimal ofDeposit = figure.apply("utilisationOfDeposits").number();
        BigDecimal ofCapacity = figure.apply("utilisationOfCapacity").number();
        return ofDeposit == null || ofCapacity == null
                ? words.useUnknown()
                : words.useTitle(writing.percent(ofDeposit), writing.percent(ofCapacity));
    }

    private static String loans(Function<String, Value> figure, Writing writing) {
        FundWords words = writing.words(FundWords.class);
        BigDecimal asked = figure.apply("applications").number();
        BigDecimal given = figure.apply("loans").number();
        return asked == null || given == null
                ? words.loansUnknown()
                : words.loansTitle(asked, writing.count(asked), given, writing.count(given));
    }

    private static String money(Function<String, Value> figure, Writing writing) {
        FundWords words = writing.words(FundWords.class);
        BigDecimal out = figure.apply("disbursed").number();
        BigDecimal back = figure.apply("principalRepaid").number();
        return out == null || back == null
                ? words.moneyUnknown()
                : words.moneyTitle(writing.money(out), writing.money(back));
    }
}
