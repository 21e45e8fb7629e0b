package org.ayni.credit.fund;

import static org.ayni.credit.Vectors.vector;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.ayni.credit.fund.FundPolicy.CoverMode;
import org.ayni.credit.fund.FundPolicy.CoveredAmount;
import org.ayni.credit.fund.FundPolicy.Release;
import org.ayni.kit.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The arithmetic of design rules 1, 7, 8 and 9, and of the vectors GF-03 and GF-04. */
class CoverTest {

    @Test
    void freesCoverWithEachRepaidPrincipalAsGf04Says() throws IOException {
        JsonNode release = vector("GF-04");
        JsonNode loan = vector(release.path("inputs").path("loan").asText());
        Cover cover = cover(
                release.path("inputs").path("cover_pct").asText(), CoverMode.PARI_PASSU, Release.REVOLVING, false);
        Money disbursed = usd(loan.path("inputs").path("principal").asText());
        List<String> held = new ArrayList<>();
        held.add(cover.of(cover.committed(disbursed, disbursed)).amount().toPlainString());
        for (JsonNode row : loan.path("expected").path("rows")) {
            Money outstanding = usd(row.get(5).asText());
            held.add(cover.of(cover.committed(disbursed, outstanding)).amount().toPlainString());
        }
        List<String> expected = new ArrayList<>();
        release.path("expected").path("reserved_after_instalment").forEach(amount -> expected.add(amount.asText()));
        assertEquals(expected, held);
    }

    @Test
    void carriesWhatGf03Says() throws IOException {
        JsonNode programme = vector("GF-03");
        FundPolicy policy = Policy.of("50", "2.00");
        Money pledged = usd(programme.path("inputs").path("pledged_deposit").asText());
        assertEquals(
                programme.path("expected").path("lending_capacity").asText(),
                policy.capacity(pledged).amount().toPlainString());
    }

    @Test
    void keepsAllThatWentOutWhileFrozen() {
        Cover frozen = cover("50", CoverMode.PARI_PASSU, Release.FROZEN, false);
        assertEquals(usd("1031.00"), frozen.committed(usd("1031.00"), usd("784.21")));
        Cover revolving = cover("50", CoverMode.PARI_PASSU, Release.REVOLVING, false);
        assertEquals(usd("784.21"), revolving.committed(usd("1031.00"), usd("784.21")));
    }

    @Test
    void holdsTheMostInterestItMayCoverFromApprovalOn() {
        Cover withInterest = cover("50", CoverMode.PARI_PASSU, Release.REVOLVING, true);
        assertEquals(usd("29.64"), withInterest.interestCovered(usd("1031.00"), new BigDecimal("11.5")));
        assertEquals(usd("530.32"), withInterest.held(usd("1031.00"), new BigDecimal("11.5")));
        Cover principalOnly = cover("50", CoverMode.PARI_PASSU, Release.REVOLVING, false);
        assertEquals(usd("515.50"), principalOnly.held(usd("1031.00"), new BigDecimal("11.5")));
    }

    @ParameterizedTest(name = "{0}: {1} of a pool of {2} pays {3}")
    @CsvSource({
        "PARI_PASSU,784.21,1000.00,392.10",
        "PARI_PASSU,784.21,0.00,392.10",
        "FIRST_LOSS,784.21,1000.00,784.21",
        "FIRST_LOSS,784.21,500.00,500.00",
        "FIRST_LOSS,784.21,0.00,0.00"
    })
    void paysAClaimByItsMode(CoverMode mode, String base, String pool, String claim) {
        assertEquals(usd(claim), cover("50", mode, Release.REVOLVING, false).claim(usd(base), usd(pool)));
    }

    @Test
    void bringsWhatWentOutOrWhatIsOwedToThePool() {
        Cover frozen = cover("20", CoverMode.FIRST_LOSS, Release.FROZEN, false);
        assertEquals(usd("2000.00"), frozen.pool(usd("10000.00"), usd("4000.00")));
        Cover revolving = cover("20", CoverMode.FIRST_LOSS, Release.REVOLVING, false);
        assertEquals(usd("800.00"), revolving.pool(usd("10000.00"), usd("4000.00")));
    }

    private static Cover cover(String percent, CoverMode mode, Release release, boolean withInterest) {
        return new Cover(
                new BigDecimal(percent),
                mode,
                release,
                withInterest ? CoveredAmount.PRINCIPAL_AND_INTEREST : CoveredAmount.PRINCIPAL,
                90);
    }

    private static Money usd(String amount) {
        return Money.of(amount, "USD");
    }
}
