package org.ayni.credit;

import static org.ayni.credit.CreditWorld.id;
import static org.ayni.credit.CreditWorld.post;

import java.util.UUID;
import org.ayni.credit.CreditWorld.Place;
import org.ayni.testkit.Tokens;

/** Funds at banks with products, made through the same doors as the real ones. */
public final class Places {

    private static final String PENALTY = """
                , "conditions": {"recalculation": "DAILY", "payoffInterest": "TO_DATE", "overpayment": "REFUSE",
                "prepayment": "NEXT_INSTALMENT", "toleranceDays": 0, "toleranceAmount": "0",
                "due": ["PENALTY", "FEE", "INTEREST", "PRINCIPAL"],
                "inAdvance": ["PENALTY", "FEE", "INTEREST", "PRINCIPAL"],
                "penalty": {"percent": "1.5", "base": "PRINCIPAL", "graceDays": 5, "every": "ONCE"}}""";

    private Places() {}

    /** A bank with a pledged deposit of this amount and a product of one required vote. */
    public static Place place(String deposit) {
        return place(deposit, "REVOLVING", "");
    }

    /** The same with the penalty of the design's worked example. */
    public static Place placeWithPenalty(String deposit, String release) {
        return place(deposit, release, PENALTY);
    }

    /** The same where the fund lends half of each loan itself, of this much cash. */
    public static Place coFundedPlace(String cash) {
        UUID bank = bank();
        UUID fund = fund("CO_FUNDED", "REVOLVING", ", \"fundSharePercent\": \"50\"", cash);
        post(Tokens.of("credit-officer"), "/v1/funds/" + fund + "/allotments", """
                        {"bankId": "%s", "amount": {"amount": "%s", "currency": "USD"}, "allottedOn": "2002-09-30",
                        "reason": "Acta"}""".formatted(bank, cash))
                .statusCode(201);
        return new Place(bank, fund, product(PENALTY));
    }

    /** The same with other terms of the guarantee, such as {@code "claimSource": "CASH"}, and this much cash beside. */
    public static Place placeWith(String terms, String deposit, String cash) {
        UUID bank = bank();
        UUID fund = fund("GUARANTEE_ONLY", "REVOLVING", ", " + terms, deposit, cash);
        deposit(fund, bank, "DPF-1", deposit);
        return new Place(bank, fund, product(""));
    }

    private static Place place(String deposit, String release, String conditions) {
        UUID bank = bank();
        UUID fund = fund("GUARANTEE_ONLY", release, "", deposit);
        deposit(fund, bank, "DPF-1", deposit);
        return new Place(bank, fund, product(conditions));
    }

    /** Pledges a part of the fund's cash to the bank. */
    public static void deposit(UUID fund, UUID bank, String certificate, String amount) {
        post(Tokens.of("credit-officer"), "/v1/funds/" + fund + "/deposits", """
                        {"bankId": "%s", "certificateNumber": "%s", "amount": {"amount": "%s", "currency": "USD"},
                        "annualRatePercent": "0", "openedOn": "2002-09-30", "autoRenews": true,
                        "pledgedFrom": "2002-09-30"}""".formatted(bank, certificate, amount))
                .statusCode(201);
    }

    private static UUID bank() {
        return id(post(Tokens.of("credit-officer"), "/v1/banks", "{\"name\": \"Banco de prueba\"}")
                .statusCode(201));
    }

    /** A fund that has received this much. */
    private static UUID fund(String model, String release, String more, String... cash) {
        String officer = Tokens.of("credit-officer");
        UUID fund = id(post(officer, "/v1/funds", """
                        {"name": "Fondo de prueba", "currency": "USD", "policy": {"effectiveOn": "2001-09-27",
                        "fundingModel": "%s", "leverage": "2.00", "fullyBacked": true, "coverPercent": "50",
                        %s "release": "%s", "base": "PRINCIPAL", "claimTriggerDays": 90,
                        "claimDeadlineDays": 120, "reservationDays": 30, "confirmationGraceDays": 3,
                        "source": "ASSUMPTION"%s}}""".formatted(
                        model, more.contains("coverMode") ? "" : "\"coverMode\": \"PARI_PASSU\",", release, more))
                .statusCode(201));
        for (String sum : cash) {
            receive(fund, "{\"amount\": \"" + sum + "\", \"currency\": \"USD\"}");
        }
        return fund;
    }

    private static void receive(UUID fund, String amount) {
        String officer = Tokens.of("credit-officer");
        UUID contribution = id(post(
                        officer,
                        "/v1/funds/" + fund + "/contributions",
                        "{\"source\": \"DONOR\", \"amount\": " + amount + ", \"plannedOn\": \"2001-09-27\"}")
                .statusCode(201));
        post(
                        officer,
                        "/v1/funds/" + fund + "/contributions/" + contribution + "/receipt",
                        "{\"amount\": " + amount + ", \"receivedOn\": \"2001-09-27\"}")
                .statusCode(200);
    }

    private static UUID product(String conditions) {
        return id(post(Tokens.of("credit-officer"), "/v1/loan-products", """
                        {"terms": {"name": "Crédito productivo", "programme": "GUARANTEE",
                        "minimumAmount": {"amount": "100.00", "currency": "USD"},
                        "maximumAmount": {"amount": "25000.00", "currency": "USD"}, "minimumInstalments": 1,
                        "maximumInstalments": 36, "annualRatePercent": "11.5",
                        "interestMethod": "DECLINING_BALANCE", "amortization": "EQUAL_INSTALMENTS",
                        "dayCount": "30/360", "frequency": {"every": 1, "unit": "MONTH"}, "minimumRating": "C",
                        "thinFile": "CLEAR", "incomeSharePercent": "40", "votesRequired": 1,
                        "validOn": "2001-09-27", "source": "ASSUMPTION"%s}}""".formatted(conditions))
                .statusCode(201));
    }
}
