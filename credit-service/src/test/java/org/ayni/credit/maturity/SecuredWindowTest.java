package org.ayni.credit.maturity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ayni.credit.maturity.SecuredWindow.Pledge;
import org.ayni.kit.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which deposits end too early for the loans of their window, and what is without cover then (design rule 5). */
class SecuredWindowTest {

    private static final LocalDate NEEDED = LocalDate.of(2004, 10, 27);

    @Test
    void tellsOfADepositThatEndsOnTheDayOnWhichItIsStillNeededAndNotOfOneThatEndsAfterIt() {
        SecuredWindow window = window("1000.00", "500.00", true);
        assertEquals(1, window.alerts(List.of(pledge("600.00", NEEDED))).size());
        assertEquals(
                0, window.alerts(List.of(pledge("600.00", NEEDED.plusDays(1)))).size());
        assertEquals(0, window.alerts(List.of(pledge("600.00", null))).size());
    }

    @Test
    void lacksWhatTheDepositsThatLastLongerDoNotCarry() {
        CoverAlert alert = window("1000.00", "500.00", true)
                .alerts(List.of(pledge("300.00", NEEDED.minusDays(9)), pledge("450.00", null)))
                .getFirst();
        assertEquals(usd("300.00"), alert.amount());
        assertEquals(usd("100.00"), alert.exposureLacking());
        assertEquals(usd("50.00"), alert.coverLacking());
    }

    @Test
    void lacksNothingWhenTheRestIsEnough() {
        CoverAlert alert = window("1000.00", "500.00", true)
                .alerts(List.of(pledge("300.00", NEEDED.minusDays(9)), pledge("500.00", null)))
                .getFirst();
        assertEquals(usd("0.00"), alert.exposureLacking());
        assertEquals(usd("0.00"), alert.coverLacking());
    }

    @Test
    void countsWhatEndedBeforeOrOnTheSameDayNoMore() {
        LocalDate first = NEEDED.minusDays(30);
        List<CoverAlert> alerts = window("1000.00", "500.00", true)
                .alerts(List.of(
                        pledge("200.00", NEEDED.minusDays(9)), pledge("150.00", first), pledge("250.00", first)));
        assertEquals(
                List.of(first, first, NEEDED.minusDays(9)),
                alerts.stream().map(CoverAlert::endsOn).toList());
        assertEquals(
                List.of(usd("300.00"), usd("300.00"), usd("500.00")),
                alerts.stream().map(CoverAlert::coverLacking).toList());
    }

    @Test
    void lacksNoCoverInAFundThatIsNotFullyBacked() {
        CoverAlert alert = window("1000.00", "500.00", false)
                .alerts(List.of(pledge("450.00", NEEDED)))
                .getFirst();
        assertEquals(usd("1000.00"), alert.exposureLacking());
        assertEquals(usd("0.00"), alert.coverLacking());
    }

    private static SecuredWindow window(String exposure, String cover, boolean fullyBacked) {
        return new SecuredWindow(
                UUID.randomUUID(),
                UUID.randomUUID(),
                new BigDecimal("2.00"),
                fullyBacked,
                usd(exposure),
                usd(cover),
                NEEDED);
    }

    private static Pledge pledge(String amount, @Nullable LocalDate endsOn) {
        return new Pledge(UUID.randomUUID(), usd(amount), endsOn);
    }

    private static Money usd(String amount) {
        return Money.of(amount, "USD");
    }
}
