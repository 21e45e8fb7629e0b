package org.ayni.credit.fund;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.ayni.contracts.credit.Borrower;
import org.ayni.credit.BureauProcess;
import org.ayni.credit.CreditWorld;
import org.ayni.credit.CreditWorld.Place;
import org.ayni.kit.id.Ids;
import org.ayni.kit.money.Money;
import org.ayni.kit.problem.Problem;
import org.ayni.testkit.TestDatabase;
import org.junit.jupiter.api.Test;

/** What a loan holds of its window, on a real database: design rules 1 to 4, 27 and 66. */
@QuarkusTest
@QuarkusTestResource(BureauProcess.class)
class FundWindowTest {

    private static final LocalDate DAY = LocalDate.of(2003, 3, 31);

    @Inject
    FundWindow window;

    @Inject
    Funds funds;

    @Test
    void movesWhatALoanHoldsFromReservedToCommittedToFree() {
        Place place = CreditWorld.place("1000.00");
        UUID loan = reserve(place, "1031.00", Ids.next());
        assertEquals("RESERVED 1031.00 0.00 515.50 0.00 0.00", held(loan));
        settle(loan, "0.00", "1031.00", "0.00", "515.50", "0.00");
        assertEquals("COMMITTED 0.00 1031.00 0.00 515.50 0.00", held(loan));
        settle(loan, "0.00", "784.21", "0.00", "0.00", "392.10");
        assertEquals("COMMITTED 0.00 784.21 0.00 0.00 392.10", held(loan));
        assertEquals("0.00 784.21 0.00 0.00 0.00 392.10 0.00", window(place));
        settle(loan, "0.00", "0.00", "0.00", "0.00", "0.00");
        assertEquals("RELEASED 0.00 0.00 0.00 0.00 0.00", held(loan));
        assertEquals("0.00 0.00 0.00 0.00 0.00 0.00 0.00", window(place));
    }

    @Test
    void endsAReservationAsToldButOnlyWhenNothingIsHeld() {
        Place place = CreditWorld.place("1000.00");
        UUID voided = reserve(place, "500.00", Ids.next());
        settle(voided, Holding.none(usd("0.00").currency()), ReservationStatus.VOIDED);
        assertEquals("VOIDED 0.00 0.00 0.00 0.00 0.00", held(voided));
        UUID partly = reserve(place, "500.00", Ids.next());
        settle(partly, Holding.committed(usd("300.00"), usd("150.00")), ReservationStatus.EXPIRED);
        assertEquals("COMMITTED 0.00 300.00 0.00 150.00 0.00", held(partly));
    }

    @Test
    void raisesTheShortfallByWhatPassesCapacityAndLowersItFirstWithFreedRoom() {
        Place place = CreditWorld.place("1000.00");
        UUID first = reserve(place, "1000.00", Ids.next());
        settle(first, "0.00", "500.00", "0.00", "250.00", "0.00");
        UUID second = reserve(place, "1500.00", Ids.next());
        assertEquals("0.00 USD", settle(second, "0.00", "1500.00", "0.00", "750.00", "0.00"));
        assertEquals("500.00 USD", settle(first, "0.00", "1000.00", "0.00", "500.00", "0.00"));
        assertEquals("0.00 2500.00 500.00 0.00 1250.00 0.00 250.00", window(place));
        Problem refused = assertThrows(Problem.class, () -> reserve(place, "0.01", Ids.next()));
        assertEquals(FundProblem.FUND_CAPACITY_EXCEEDED, refused.type());
        assertEquals("0.00 USD", settle(second, "0.00", "1200.00", "0.00", "600.00", "0.00"));
        assertEquals("0.00 2200.00 200.00 0.00 1100.00 0.00 100.00", window(place));
        assertThrows(Problem.class, () -> reserve(place, "0.01", Ids.next()));
        settle(second, "0.00", "900.00", "0.00", "450.00", "0.00");
        reserve(place, "100.00", Ids.next());
        assertEquals("100.00 1900.00 0.00 50.00 950.00 0.00 0.00", window(place));
        assertEquals(
                List.of("LOAN 500.00 250.00 500.00 250.00"),
                told(place).stream()
                        .map(event -> String.join(
                                " ",
                                event.get("cause").toString(),
                                event.get("raised").toString(),
                                event.get("coverRaised").toString(),
                                event.get("shortfall").toString(),
                                event.get("coverShortfall").toString()))
                        .toList());
    }

    @Test
    void keepsCountersAndWindowEqualToTheLoansWhen32SettleAtOnce() {
        Place place = CreditWorld.place("32000.00");
        UUID consortium = Ids.next();
        List<UUID> loans = IntStream.range(0, 32)
                .mapToObj(number -> reserve(place, "1000.00", consortium))
                .toList();
        loans.parallelStream().forEach(loan -> settle(loan, "0.00", "1000.00", "0.00", "500.00", "0.00"));
        loans.parallelStream().forEach(loan -> settle(loan, "0.00", "900.00", "0.00", "450.00", "0.00"));
        assertEquals("0.00 28800.00 0.00 0.00 14400.00 0.00 0.00", window(place));
        assertEquals("28800.00", inUse(place, "CONSORTIUM", consortium.toString()));
        assertEquals("28800.00", inUse(place, "SECTOR", "textiles"));
    }

    @Test
    void holdsTheInterestThatMayBeCoveredFromApprovalOn() {
        Place place = CreditWorld.place("1000.00");
        FundPolicy policy = Policy.withInterest();
        UUID loan = reserve(place, "1031.00", Ids.next(), policy);
        assertEquals("RESERVED 1031.00 0.00 530.32 0.00 0.00", held(loan));
    }

    @Test
    void lapsesOnlyWhenTheBankMayNoLongerConfirm() {
        Place place = CreditWorld.place("1000.00");
        UUID reserved = reserve(place, "100.00", Ids.next());
        UUID committed = reserve(place, "100.00", Ids.next());
        settle(committed, "0.00", "100.00", "0.00", "50.00", "0.00");
        LocalDate confirmableTo = DAY.plusDays(30).plusDays(3);
        assertFalse(window.lapsed(confirmableTo).contains(reserved));
        assertTrue(window.lapsed(confirmableTo.plusDays(1)).contains(reserved));
        assertFalse(window.lapsed(confirmableTo.plusDays(1)).contains(committed));
        settle(reserved, Holding.none(usd("0.00").currency()), ReservationStatus.EXPIRED);
        assertFalse(window.lapsed(confirmableTo.plusDays(1)).contains(reserved));
        assertEquals("0.00 100.00 0.00 0.00 50.00 0.00 0.00", window(place));
    }

    private UUID reserve(Place place, String amount, UUID consortium) {
        return reserve(place, amount, consortium, funds.policy(place.fundId(), DAY));
    }

    private UUID reserve(Place place, String amount, UUID consortium, FundPolicy policy) {
        UUID loan = Ids.next();
        QuarkusTransaction.requiringNew()
                .run(() -> window.reserve(new FundWindow.Room(
                        loan,
                        place.fundId(),
                        place.bankId(),
                        usd(amount),
                        policy,
                        DAY,
                        DAY.plusDays(30),
                        new Borrower("PERSON", Ids.next(), Ids.next(), consortium, "textiles"),
                        new BigDecimal("11.5"),
                        null)));
        return loan;
    }

    private String settle(UUID loan, String... parts) {
        return settle(
                loan, new Holding(usd(parts[0]), usd(parts[1]), usd(parts[2]), usd(parts[3]), usd(parts[4])), null);
    }

    private String settle(UUID loan, Holding target, ReservationStatus end) {
        return QuarkusTransaction.requiringNew()
                .call(() -> window.settle(loan, target, end))
                .toString();
    }

    private static String held(UUID loan) {
        return joined(TestDatabase.current().rows("""
                select status, exposure_reserved, exposure_committed, cover_reserved, cover_committed, cover_claimed
                from reservation where loan_id = ?""", loan));
    }

    private static String window(Place place) {
        return joined(TestDatabase.current().rows("""
                select exposure_reserved, exposure_committed, shortfall, cover_reserved, cover_committed, cover_claimed,
                  cover_shortfall from fund_window where fund_id = ?""", place.fundId()));
    }

    private static String inUse(Place place, String dimension, String key) {
        return joined(TestDatabase.current()
                .rows(
                        "select in_use from exposure_use where fund_id = ? and dimension = ? and key = ?",
                        place.fundId(),
                        dimension,
                        key));
    }

    private static List<Map<String, Object>> told(Place place) {
        return TestDatabase.current().rows("""
                select payload->>'cause' as cause, payload->>'raised' as raised,
                  payload->>'coverRaised' as "coverRaised",
                  payload->>'shortfall' as shortfall, payload->>'coverShortfall' as "coverShortfall"
                from (select payload::jsonb as payload from outbox
                      where type = 'credit.fund.cover-shortfall.v1' and aggregateid = ?) told""", place.fundId());
    }

    private static String joined(List<Map<String, Object>> rows) {
        assertEquals(1, rows.size());
        return String.join(
                " ", rows.getFirst().values().stream().map(String::valueOf).toList());
    }

    private static Money usd(String amount) {
        return Money.of(amount, "USD");
    }
}
