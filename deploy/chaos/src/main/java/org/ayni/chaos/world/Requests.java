package org.ayni.chaos.world;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.ayni.chaos.world.Members.Member;

/** The bodies of all requests. */
final class Requests {

    static final String BANK = "{\"name\": \"Banco de prueba\"}";
    static final String FUND = """
            {"name": "Fondo de prueba", "currency": "USD", "policy": {"effectiveOn": "2001-09-27",
            "fundingModel": "GUARANTEE_ONLY", "leverage": "2.00", "fullyBacked": true, "coverPercent": "50",
            "coverMode": "PARI_PASSU", "release": "REVOLVING", "base": "PRINCIPAL", "claimTriggerDays": 90,
            "claimDeadlineDays": 120, "reservationDays": 30, "confirmationGraceDays": 3, "source": "ASSUMPTION"}}""";
    static final String PRODUCT = """
            {"terms": {"name": "Crédito productivo", "programme": "GUARANTEE",
            "minimumAmount": {"amount": "100.00", "currency": "USD"},
            "maximumAmount": {"amount": "25000.00", "currency": "USD"}, "minimumInstalments": 1,
            "maximumInstalments": 36, "annualRatePercent": "11.5", "interestMethod": "DECLINING_BALANCE",
            "amortization": "EQUAL_INSTALMENTS", "dayCount": "30/360", "frequency": {"every": 1, "unit": "MONTH"},
            "minimumRating": "C", "thinFile": "CLEAR", "incomeSharePercent": "40", "votesRequired": 1,
            "validOn": "2001-09-27", "source": "ASSUMPTION"}}""";
    static final String VOTE = "{\"favourable\": true, \"reason\": \"Cumple\"}";
    static final String WITHDRAWAL = "{\"reason\": \"Consiguió otro préstamo\"}";
    static final String REVERSAL = "{\"reason\": \"Registrado dos veces\"}";
    static final String CONFIRMATION = "{\"note\": \"Revisado\"}";

    private Requests() {}

    /** Where the stack's business clock stands: it is not set. */
    static LocalDate today() {
        return LocalDate.now(ZoneId.of("America/La_Paz"));
    }

    static String usd(String amount) {
        return "{\"amount\": \"" + amount + "\", \"currency\": \"USD\"}";
    }

    static String contribution(String amount) {
        return "{\"source\": \"DONOR\", \"amount\": " + usd(amount) + ", \"plannedOn\": \"2001-09-27\"}";
    }

    static String receipt(String amount) {
        return "{\"amount\": " + usd(amount) + ", \"receivedOn\": \"2001-09-27\"}";
    }

    static String deposit(UUID bank, String certificate, String amount) {
        return """
                {"bankId": "%s", "certificateNumber": "%s", "amount": %s, "annualRatePercent": "0",
                "openedOn": "2002-09-30", "autoRenews": true, "pledgedFrom": "2002-09-30"}""".formatted(bank, certificate, usd(amount));
    }

    static String bureauCheck(Member member) {
        return """
                {"personId": "%s", "document": {"number": "%s", "department": "LP"},
                "purpose": "LOAN_APPLICATION"}""".formatted(member.personId(), member.documentNumber());
    }

    static String application(UUID fund, UUID bank, UUID product, Member member, String amount) {
        return """
                {"fundId": "%s", "bankId": "%s", "productId": "%s", "personId": "%s", "enterpriseId": "%s",
                "amount": %s, "instalments": 12, "annualRatePercent": "11.5", "purpose": "Hilo y lana",
                "submittedOn": "%s", "income": {"monthly": %s, "assessedOn": "%s",
                "source": "Evaluación del banco"}}""".formatted(
                        fund,
                        bank,
                        product,
                        member.personId(),
                        member.enterpriseId(),
                        usd(amount),
                        today(),
                        usd("90000.00"),
                        today());
    }

    static String approval() {
        return "{\"approvedOn\": \"" + today() + "\"}";
    }

    static String disbursement(String amount, String reference) {
        return "{\"amount\": %s, \"disbursedOn\": \"%s\", \"bankReference\": \"%s\"}"
                .formatted(usd(amount), today(), reference);
    }

    static String repayment(String amount, String reference) {
        return "{\"amount\": %s, \"paidOn\": \"%s\", \"bankReference\": \"%s\"}"
                .formatted(usd(amount), today(), reference);
    }
}
