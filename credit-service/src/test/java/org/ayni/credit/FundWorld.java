package org.ayni.credit;

import static org.ayni.credit.CreditWorld.id;
import static org.ayni.credit.CreditWorld.post;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.ayni.contracts.credit.Borrower;
import org.ayni.credit.fund.FundPolicy;
import org.ayni.credit.fund.FundWindow;
import org.ayni.credit.fund.FundWindow.Room;
import org.ayni.credit.fund.Funds;
import org.ayni.credit.ledger.Account;
import org.ayni.credit.ledger.Journal;
import org.ayni.credit.ledger.Ledger;
import org.ayni.kit.id.Ids;
import org.ayni.kit.money.Money;
import org.ayni.testkit.TestDatabase;
import org.ayni.testkit.Tokens;
import org.jspecify.annotations.Nullable;

/** Funds with several deposits and limits, through the same doors as the real ones. */
@Singleton
public class FundWorld {

    private final FundWindow window;
    private final Funds funds;
    private final Ledger ledger;

    FundWorld(FundWindow window, Funds funds, Ledger ledger) {
        this.window = window;
        this.funds = funds;
        this.ledger = ledger;
    }

    /** A fund at a bank. */
    public record Place(UUID fundId, UUID bankId) {}

    /** A fund with this much cash and these limits (a JSON list), and a bank. */
    public static Place place(String cash, String limits) {
        String officer = Tokens.of("credit-officer");
        String agreed = policy("2001-09-27", "2.00", limits);
        UUID bank = id(post(officer, "/v1/banks", "{\"name\": \"Banco\"}").statusCode(201));
        UUID fund = id(post(officer, "/v1/funds", """
                        {"name": "Fondo", "currency": "USD", "policy": %s}""".formatted(agreed)).statusCode(201));
        UUID contribution = id(post(officer, "/v1/funds/" + fund + "/contributions", """
                        {"source": "DONOR", "amount": %s, "plannedOn": "2001-09-27"}""".formatted(usd(cash)))
                .statusCode(201));
        post(officer, "/v1/funds/" + fund + "/contributions/" + contribution + "/receipt", """
                        {"amount": %s, "receivedOn": "2001-09-27"}""".formatted(usd(cash)))
                .statusCode(200);
        return new Place(fund, bank);
    }

    public static String policy(String from, String leverage, String limits) {
        return """
                {"effectiveOn": "%s", "fundingModel": "GUARANTEE_ONLY", "leverage": "%s", "fullyBacked": true,
                "coverPercent": "50", "coverMode": "PARI_PASSU", "release": "REVOLVING", "base": "PRINCIPAL",
                "claimTriggerDays": 90, "claimDeadlineDays": 120, "reservationDays": 30, "confirmationGraceDays": 3,
                "source": "test", "limits": %s}""".formatted(from, leverage, limits);
    }

    /** A change of policy that one person asks for and another confirms; answers the confirmation. */
    public static ValidatableResponse changePolicy(UUID fund, String policy) {
        String request = post(Tokens.of("credit-officer", "ana"), "/v1/funds/" + fund + "/policies", policy)
                .statusCode(201)
                .extract()
                .path("id");
        return post(Tokens.of("credit-committee", "luis"), "/v1/approval-requests/" + request + "/confirmation", "{}");
    }

    /** A deposit that renews itself, or one that matures on a day. */
    public static UUID deposit(Place place, String amount, String certificate, @Nullable LocalDate matures) {
        return id(post(Tokens.of("credit-officer"), "/v1/funds/" + place.fundId + "/deposits", """
                        {"bankId": "%s", "certificateNumber": "%s", "amount": %s, "annualRatePercent": "4.5",
                        "openedOn": "2002-09-30", "maturesOn": %s, "autoRenews": %s,
                        "pledgedFrom": "2002-09-30"}""".formatted(
                                place.bankId,
                                certificate,
                                usd(amount),
                                matures == null ? "null" : "\"" + matures + "\"",
                                matures == null))
                .statusCode(201));
    }

    public static ValidatableResponse command(Place place, UUID deposit, String verb, String body) {
        return post(
                Tokens.of("credit-officer"), "/v1/funds/" + place.fundId + "/deposits/" + deposit + "/" + verb, body);
    }

    /** Reserves room for a loan of somebody of this consortium and books it; to be called in a transaction. */
    public UUID reserve(Place place, String amount, UUID consortium, @Nullable LocalDate neededUntil) {
        return reserve(
                place, amount, new Borrower("PERSON", Ids.next(), Ids.next(), consortium, "textiles"), neededUntil);
    }

    public UUID reserve(Place place, String amount, Borrower borrower, @Nullable LocalDate neededUntil) {
        UUID loan = Ids.next();
        LocalDate today = CreditWorld.today();
        FundPolicy policy = funds.policy(place.fundId, today);
        Money exposure = Money.of(amount, "USD");
        ledger.post(Journal.of(place.fundId, "APPROVAL", loan, today)
                .atBank(place.bankId)
                .forLoan(loan)
                .post(Account.EXPOSURE_RESERVED, Account.EXPOSURE_AVAILABLE, exposure)
                .post(Account.COVER_RESERVED, Account.COVER_FREE, policy.cover(exposure)));
        window.reserve(new Room(
                loan,
                place.fundId,
                place.bankId,
                exposure,
                policy,
                today,
                today.plusDays(30),
                borrower,
                new BigDecimal("11.5"),
                neededUntil));
        return loan;
    }

    /** Exposure in use, capacity, shortfall, cover in use, pledged, cover shortfall. */
    public static String window(Place place) {
        return joined(TestDatabase.current().rows("""
                select exposure_reserved + exposure_committed as e, capacity, shortfall,
                  cover_reserved + cover_committed + cover_claimed as c, pledged, cover_shortfall
                from fund_window where fund_id = ? and bank_id = ?""", place.fundId, place.bankId));
    }

    /** The types of the events of a fund, in their order, without domain and version. */
    public static List<String> told(Place place) {
        return TestDatabase.current()
                .rows("select type from outbox where aggregateid = ? order by sequence", place.fundId)
                .stream()
                .map(row -> String.valueOf(row.get("type")).split("\\.")[2])
                .toList();
    }

    /** What a fund's events say of its windows, where no deposit's event does: cause, pledged, capacity, currency. */
    public static List<String> positions(UUID fund) {
        return TestDatabase.current().rows("""
                        select payload::json ->> 'cause' as cause, payload::json ->> 'pledged' as pledged,
                          payload::json ->> 'capacity' as capacity, payload::json ->> 'currency' as currency
                        from outbox where aggregateid = ? and type = 'credit.fund.position-changed.v1'
                        order by sequence""", fund).stream()
                .map(row -> joined(List.of(row)))
                .toList();
    }

    public static String joined(List<Map<String, Object>> rows) {
        return String.join(
                " ", rows.getFirst().values().stream().map(String::valueOf).toList());
    }

    public static String usd(String amount) {
        return "{\"amount\": \"" + amount + "\", \"currency\": \"USD\"}";
    }

    /** Does all of it at once, each in its own thread. */
    public static <T> List<T> atOnce(List<Callable<T>> calls) throws InterruptedException {
        try (ExecutorService threads = Executors.newFixedThreadPool(calls.size())) {
            return threads.invokeAll(calls).stream().map(FundWorld::join).toList();
        }
    }

    private static <T> T join(Future<T> call) {
        try {
            return call.get();
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }
}
