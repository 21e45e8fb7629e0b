package org.ayni.credit.deposit;

import static org.ayni.credit.FundWorld.deposit;
import static org.ayni.credit.FundWorld.told;
import static org.ayni.credit.FundWorld.window;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.awaitility.Awaitility;
import org.ayni.credit.BureauProcess;
import org.ayni.credit.FundWorld;
import org.ayni.credit.FundWorld.Place;
import org.ayni.credit.fund.FundWindow;
import org.ayni.credit.fund.Holding;
import org.ayni.credit.fund.WindowLimits;
import org.ayni.kit.id.Ids;
import org.ayni.kit.money.Money;
import org.ayni.kit.time.BusinessClock;
import org.ayni.testkit.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * The end of a day at two banks of one fund while a loan at the second one changes: both tell of the fund, and neither
 * waits for what the other holds.
 */
@QuarkusTest
@QuarkusTestResource(BureauProcess.class)
class DepositDayTest {

    @Inject
    FundWorld world;

    @Inject
    DepositDayService days;

    @Inject
    WindowLimits limits;

    @Inject
    FundWindow windows;

    @Inject
    BusinessClock clock;

    @Test
    void endsDepositsOfTwoBanksWhileALoanOfTheSecondTellsOfItsShortfall() throws Exception {
        Place first = FundWorld.place("1000.00", "[]");
        Place second = secondBank(first, clock.today().plusDays(1));
        UUID loan = loan(second);
        endToday(first);
        assertEquals(List.of(2, 1), settledBeside(second, loan));
        assertEquals("0.00 0.00 0.00 0.00 0.00 0.00", window(first));
        assertEquals("1300.00 0.00 1300.00 650.00 0.00 650.00", window(second));
        assertEquals(
                List.of("cover-shortfall", "deposit-matured", "cover-shortfall", "deposit-matured"),
                lastTold(first, 4));
    }

    @Test
    void bringsTheSecondBankUnderTheNewAgreementAfterTheFirstOnesDepositEnded() throws Exception {
        Place first = FundWorld.place("1000.00", "[]");
        Place second = secondBank(first, null);
        FundWorld.changePolicy(
                        first.fundId(),
                        FundWorld.policy(clock.today().plusDays(1).toString(), "3.00", "[]"))
                .statusCode(200);
        TestDatabase.current()
                .execute(
                        "update fund_policy set effective_on = ? where fund_id = ? and leverage = 3",
                        clock.today(),
                        first.fundId());
        UUID loan = loan(second);
        endToday(first);
        assertEquals(List.of(1, 1), settledBeside(second, loan));
        assertEquals("1300.00 1800.00 0.00 650.00 600.00 50.00", window(second));
        assertEquals(
                List.of("cover-shortfall", "deposit-matured", "position-changed", "position-changed"),
                lastTold(first, 4));
    }

    /** Deposits at both banks, which are those of the fund in the order of their ids. */
    private Place secondBank(Place first, @Nullable LocalDate matures) {
        deposit(first, "400.00", "DPF-1", clock.today().plusDays(1));
        Place second = new Place(first.fundId(), FundWorld.place("1.00", "[]").bankId());
        deposit(second, "600.00", "DPF-1", matures);
        return second;
    }

    private UUID loan(Place place) {
        return QuarkusTransaction.requiringNew().call(() -> world.reserve(place, "1000.00", Ids.next(), null));
    }

    private void endToday(Place place) {
        TestDatabase.current()
                .execute(
                        "update deposit set matures_on = ? where fund_id = ? and not auto_renews",
                        clock.today(),
                        place.fundId());
    }

    /**
     * Settles the day while a loan holds the window and, once the day waits for it, tells that the window lacks cover.
     *
     * @return how many deposits ended, and how many loans changed
     */
    private List<Integer> settledBeside(Place place, UUID loan) throws InterruptedException {
        LocalDate today = clock.today();
        CountDownLatch held = new CountDownLatch(1);
        Callable<Integer> day = () -> {
            held.await();
            return days.settleDay(place.fundId(), today, today);
        };
        Callable<Integer> command = () -> QuarkusTransaction.requiringNew().call(() -> {
            limits.lock(place.fundId(), place.bankId());
            held.countDown();
            Awaitility.await().until(DepositDayTest::somebodyWaitsForAWindow);
            windows.settle(loan, Holding.reserved(Money.of("1300.00", "USD"), Money.of("650.00", "USD")), null);
            return 1;
        });
        return FundWorld.atOnce(List.of(day, command));
    }

    private static boolean somebodyWaitsForAWindow() {
        return TestDatabase.current().count("""
                        select count(*) from pg_stat_activity where datname = current_database()
                          and wait_event_type = 'Lock' and query like '%fund_window%for no key update%'""") > 0;
    }

    private static List<String> lastTold(Place place, int many) {
        List<String> told = told(place);
        return told.subList(told.size() - many, told.size());
    }
}
