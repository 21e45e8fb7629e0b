package org.ayni.load.scene;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.sql.SQLException;
import java.util.UUID;
import org.ayni.kit.security.DocumentDigest;

/**
 * One loan with all that it stands on, made through the API from the fund to its disbursement.
 *
 * @param bankToken what sends the bank's commands
 * @param officerToken what sends those of the staff
 */
public record Model(
        UUID bank,
        UUID fund,
        UUID product,
        UUID person,
        UUID enterprise,
        UUID loan,
        String bankToken,
        String officerToken) {

    /** When everything is approved and disbursed. */
    public static final String START = "2003-03-31";

    private static final String NUMBER = "1234511";
    private static final String DEPOSIT = "{\"amount\": \"130000.00\", \"currency\": \"USD\"}";

    /** @param paidOut how much of the approved 1,031.00 goes out */
    static Model in(Scene scene, String paidOut) throws IOException, SQLException {
        scene.move(START);
        String officer = scene.token("credit-officer");
        UUID bank = id(scene.post(officer, "/v1/banks", "{\"name\": \"Banco de prueba\"}"));
        String bankToken = scene.token("partner-bank", "--bank", bank.toString());
        UUID fund = fund(scene, officer, bank);
        UUID product = product(scene, officer);
        UUID person = UUID.randomUUID();
        UUID enterprise = UUID.randomUUID();
        known(scene, person, enterprise);
        scene.post(officer, "/v1/bureau-checks", """
                {"personId": "%s", "document": {"number": "%s", "department": "LP"}, "purpose": "LOAN_APPLICATION"}""".formatted(person, NUMBER));
        String path = "/v1/loan-applications/"
                + id(scene.post(
                        officer, "/v1/loan-applications", application(fund, bank, product, person, enterprise)));
        scene.post(
                scene.token("credit-committee", "--subject", "member-1"),
                path + "/votes",
                "{\"favourable\": true, \"reason\": \"Cumple\"}");
        UUID loan = UUID.fromString(scene.post(bankToken, path + "/approval", "{\"approvedOn\": \"" + START + "\"}")
                .get("loanId")
                .asText());
        scene.post(bankToken, "/v1/loans/" + loan + "/disbursement", disbursement(paidOut, "D-" + loan));
        return new Model(bank, fund, product, person, enterprise, loan, bankToken, officer);
    }

    /** The body of a disbursement. */
    public static String disbursement(String amount, String reference) {
        return """
                {"amount": {"amount": "%s", "currency": "USD"}, "disbursedOn": "%s", "bankReference": "%s"}""".formatted(amount, START, reference);
    }

    /** The body of an application of a person with an enterprise. */
    public String application(String person, String enterprise) {
        return application(fund, bank, product, person, enterprise);
    }

    private static String application(UUID fund, UUID bank, UUID product, Object person, Object enterprise) {
        return """
                {"fundId": "%s", "bankId": "%s", "productId": "%s", "personId": "%s", "enterpriseId": "%s",
                "amount": {"amount": "1031.00", "currency": "USD"}, "instalments": 12, "annualRatePercent": "11.5",
                "purpose": "Hilo y lana", "submittedOn": "2003-03-31",
                "income": {"monthly": {"amount": "90000.00", "currency": "USD"}, "assessedOn": "2003-03-20",
                "source": "Evaluación del banco"}}""".formatted(fund, bank, product, person, enterprise);
    }

    private static UUID fund(Scene scene, String officer, UUID bank) throws IOException {
        UUID fund = id(scene.post(officer, "/v1/funds", """
                {"name": "Fondo de prueba", "currency": "USD", "policy": {"effectiveOn": "2001-09-27",
                "fundingModel": "GUARANTEE_ONLY", "leverage": "2.00", "fullyBacked": true, "coverPercent": "50",
                "coverMode": "PARI_PASSU", "release": "REVOLVING", "base": "PRINCIPAL", "claimTriggerDays": 90,
                "claimDeadlineDays": 120, "reservationDays": 30, "confirmationGraceDays": 3, "source": "ASSUMPTION"}}"""));
        String contributions = "/v1/funds/" + fund + "/contributions";
        UUID contribution = id(scene.post(
                officer,
                contributions,
                "{\"source\": \"DONOR\", \"amount\": " + DEPOSIT + ", \"plannedOn\": \"2001-09-27\"}"));
        scene.post(
                officer,
                contributions + "/" + contribution + "/receipt",
                "{\"amount\": " + DEPOSIT + ", \"receivedOn\": \"2001-09-27\"}");
        scene.post(officer, "/v1/funds/" + fund + "/deposits", """
                {"bankId": "%s", "certificateNumber": "DPF-1", "amount": %s, "annualRatePercent": "0",
                "openedOn": "2002-09-30", "autoRenews": true, "pledgedFrom": "2002-09-30"}""".formatted(bank, DEPOSIT));
        return fund;
    }

    private static UUID product(Scene scene, String officer) throws IOException {
        return id(scene.post(officer, "/v1/loan-products", """
                {"terms": {"name": "Crédito productivo", "programme": "GUARANTEE",
                "minimumAmount": {"amount": "100.00", "currency": "USD"},
                "maximumAmount": {"amount": "25000.00", "currency": "USD"}, "minimumInstalments": 1,
                "maximumInstalments": 36, "annualRatePercent": "11.5",
                "interestMethod": "DECLINING_BALANCE", "amortization": "EQUAL_INSTALMENTS",
                "dayCount": "30/360", "frequency": {"every": 1, "unit": "MONTH"}, "minimumRating": "C",
                "thinFile": "CLEAR", "incomeSharePercent": "40", "votesRequired": 1,
                "validOn": "2001-09-27", "source": "ASSUMPTION"}}"""));
    }

    /** What consortia-service would have told. */
    private static void known(Scene scene, UUID person, UUID enterprise) throws IOException, SQLException {
        String digest =
                DocumentDigest.ofBase64(scene.secret("document-digest-key")).of(NUMBER, null, "LP");
        scene.sql("""
                insert into known_consortium values ('%1$s', 'Consorcio', 'textiles', 'El Alto', 'INFORMAL_ASSOCIATION',
                  'FORMED', 1);
                insert into known_enterprise values ('%2$s', 'textiles', 'El Alto');
                insert into known_person values ('%3$s', '%4$s', '30_44', '2001-09-27');
                insert into known_role values (gen_random_uuid(), '%3$s', '%2$s', 'OWNER', '2001-09-27');
                insert into known_consent values (gen_random_uuid(), '%3$s', 'CREDIT_BUREAU', '2001-09-27');
                insert into known_membership values (gen_random_uuid(), '%2$s', '%1$s', '2001-09-27')""".formatted(UUID.randomUUID(), enterprise, person, digest));
    }

    private static UUID id(JsonNode created) {
        return UUID.fromString(created.get("id").asText());
    }
}
