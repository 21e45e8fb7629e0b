package org.ayni.credit.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.ayni.credit.claim.Sharing.Part;
import org.ayni.credit.fund.FundPolicy;
import org.ayni.credit.fund.FundPolicy.CoverMode;
import org.ayni.credit.fund.FundPolicy.CoveredAmount;
import org.ayni.credit.fund.FundPolicy.FundingModel;
import org.ayni.credit.fund.FundPolicy.Release;
import org.ayni.kit.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How fund and bank share what comes in after a claim: 392.10 of 784.21, as in the worked example (design rule 58). */
class SharingTest {

    @ParameterizedTest(name = "{0}: of {1} with costs of {2} the fund has {3}, {4} after costs")
    @CsvSource({
        "PRO_RATA, 200.00, 0.00, 100.00, 100.00",
        "PRO_RATA, 233.33, 0.00, 116.66, 116.66",
        "PRO_RATA, 784.20, 0.00, 392.10, 392.10",
        "PRO_RATA, 834.37, 0.00, 392.10, 392.10",
        "PRO_RATA, 200.00, 20.00, 100.00, 90.00",
        "FUND_FIRST, 200.00, 0.00, 200.00, 200.00",
        "FUND_FIRST, 400.00, 0.00, 392.10, 392.10",
        "FUND_FIRST, 200.00, 200.00, 200.00, 0.00",
        "BANK_FIRST, 392.11, 0.00, 0.00, 0.00",
        "BANK_FIRST, 392.12, 0.00, 0.01, 0.01",
        "BANK_FIRST, 834.37, 0.00, 392.10, 392.10"
    })
    void givesTheFundItsPartUpToTheClaim(
            FundPolicy.Sharing sharing, String collected, String costs, String gross, String net) {
        Part part = new Sharing(policy(CoverMode.PARI_PASSU, sharing), usd("392.10"), usd("784.21"))
                .of(usd(collected), usd(costs));
        assertEquals(new Part(usd(gross), usd(net)), part);
    }

    /** All of the base was paid, or 500.00 of it because the pool had no more. */
    @ParameterizedTest
    @CsvSource({"784.21, 200.00", "500.00, 127.52"})
    void sharesAFirstLossByTheClaimAndNotByThePercentage(String accepted, String part) {
        Sharing sharing =
                new Sharing(policy(CoverMode.FIRST_LOSS, FundPolicy.Sharing.PRO_RATA), usd(accepted), usd("784.21"));
        assertEquals(usd(part), sharing.of(usd("200.00"), usd("0.00")).gross());
    }

    @Test
    void givesTheSameInManySumsAsInOne() {
        Sharing sharing =
                new Sharing(policy(CoverMode.PARI_PASSU, FundPolicy.Sharing.PRO_RATA), usd("392.10"), usd("784.21"));
        Part nothing = new Part(usd("0.00"), usd("0.00"));
        Money inParts = IntStream.rangeClosed(1, 700)
                .mapToObj(number -> part(sharing, number)
                        .minus(number == 1 ? nothing : part(sharing, number - 1))
                        .gross())
                .reduce(usd("0.00"), Money::plus);
        assertEquals(usd("353.50"), inParts);
    }

    private static Part part(Sharing sharing, int sums) {
        return sharing.of(
                new Money(
                        new BigDecimal("1.01").multiply(BigDecimal.valueOf(sums)),
                        usd("0.00").currency()),
                usd("0.00"));
    }

    private static Money usd(String amount) {
        return Money.of(amount, "USD");
    }

    private static FundPolicy policy(CoverMode mode, FundPolicy.Sharing sharing) {
        return new FundPolicy(
                LocalDate.parse("2001-09-27"),
                FundingModel.GUARANTEE_ONLY,
                new BigDecimal("2.00"),
                true,
                new BigDecimal("50"),
                mode,
                Release.REVOLVING,
                CoveredAmount.PRINCIPAL,
                90,
                120,
                30,
                3,
                "ASSUMPTION",
                null,
                sharing,
                null,
                null,
                null,
                null,
                null);
    }
}
