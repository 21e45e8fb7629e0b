package org.ayni.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import org.ayni.local.settings.Secrets;
import org.ayni.local.settings.Service;
import org.ayni.local.settings.Settings;

/**
 * Many loans in credit-service. One is made through the API, from the fund to its disbursement; the others are copies
 * of its rows under other ids, spread over copies of the fund, because making each would take longer than measuring.
 */
final class Scene implements AutoCloseable {

    static final String PAID_ON = "2003-04-30";
    private static final String START = "2003-03-31";
    private static final int FUNDS = 64;
    private static final UUID MODEL = new UUID(0, 0);

    private final Settings settings;
    private final ObjectMapper json = new ObjectMapper();
    private final Connection database;
    private final Wire wire;
    private final String officer;
    private String bankToken = "";

    Scene(Settings settings) throws IOException, SQLException {
        this.settings = settings;
        this.database = DriverManager.getConnection(url(), "postgres", password());
        this.wire = new Wire(settings.port(Service.CREDIT));
        this.officer = token("credit-officer");
    }

    /** What posts a repayment. */
    String bankToken() {
        return bankToken;
    }

    int port() {
        return settings.port(Service.CREDIT);
    }

    String password() throws IOException {
        return Secrets.in(settings.keys()).value("postgres");
    }

    private String url() {
        return "jdbc:postgresql://127.0.0.1:" + settings.postgresPort() + "/credit";
    }

    static String loan(int number) {
        return "00000000-0000-7000-8000-%012d".formatted(number);
    }

    void sql(String text) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute(text);
        }
    }

    /** Makes the loan and its copies, a month after the loan was disbursed. */
    void loans(int count) throws IOException, SQLException {
        move(START);
        UUID bank = id(post(officer, "/v1/banks", "{\"name\": \"Banco de prueba\"}"));
        bankToken = token("partner-bank", "--bank", bank.toString());
        UUID fund = fund(bank);
        UUID loan = disbursed(bank, fund, product());
        move(PAID_ON);
        copy(loan, fund, count);
        sql("vacuum analyze");
        sql("checkpoint");
    }

    private UUID fund(UUID bank) throws IOException {
        UUID fund = id(post(officer, "/v1/funds", """
                {"name": "Fondo de prueba", "currency": "USD", "policy": {"effectiveOn": "2001-09-27",
                "fundingModel": "GUARANTEE_ONLY", "leverage": "2.00", "fullyBacked": true, "coverPercent": "50",
                "coverMode": "PARI_PASSU", "release": "REVOLVING", "base": "PRINCIPAL", "claimTriggerDays": 90,
                "claimDeadlineDays": 120, "reservationDays": 30, "confirmationGraceDays": 3, "source": "ASSUMPTION"}}"""));
        String amount = "{\"amount\": \"130000.00\", \"currency\": \"USD\"}";
        String contributions = "/v1/funds/" + fund + "/contributions";
        UUID contribution = id(post(
                officer,
                contributions,
                "{\"source\": \"DONOR\", \"amount\": " + amount + ", \"plannedOn\": \"2001-09-27\"}"));
        post(
                officer,
                contributions + "/" + contribution + "/receipt",
                "{\"amount\": " + amount + ", \"receivedOn\": \"2001-09-27\"}");
        post(officer, "/v1/funds/" + fund + "/deposits", """
                {"bankId": "%s", "certificateNumber": "DPF-1", "amount": %s, "annualRatePercent": "0",
                "openedOn": "2002-09-30", "autoRenews": true, "pledgedFrom": "2002-09-30"}""".formatted(bank, amount));
        return fund;
    }

    private UUID product() throws IOException {
        return id(post(officer, "/v1/loan-products", """
                {"terms": {"name": "Crédito productivo", "programme": "GUARANTEE",
                "minimumAmount": {"amount": "100.00", "currency": "USD"},
                "maximumAmount": {"amount": "25000.00", "currency": "USD"}, "minimumInstalments": 1,
                "maximumInstalments": 36, "annualRatePercent": "11.5",
                "interestMethod": "DECLINING_BALANCE", "amortization": "EQUAL_INSTALMENTS",
                "dayCount": "30/360", "frequency": {"every": 1, "unit": "MONTH"}, "minimumRating": "C",
                "thinFile": "CLEAR", "incomeSharePercent": "40", "votesRequired": 1,
                "validOn": "2001-09-27", "source": "ASSUMPTION"}}"""));
    }

    private UUID disbursed(UUID bank, UUID fund, UUID product) throws IOException, SQLException {
        UUID person = UUID.randomUUID();
        UUID enterprise = UUID.randomUUID();
        UUID consortium = UUID.randomUUID();
        String number = "1234511";
        sql("""
                insert into known_consortium values ('%1$s', 'Consorcio', 'textiles', 'El Alto', 'INFORMAL_ASSOCIATION',
                  'FORMED', 1);
                insert into known_enterprise values ('%2$s', 'textiles', 'El Alto');
                insert into known_person values ('%3$s', '%4$s', '30_44', '2001-09-27');
                insert into known_role values (gen_random_uuid(), '%3$s', '%2$s', 'OWNER', '2001-09-27');
                insert into known_consent values (gen_random_uuid(), '%3$s', 'CREDIT_BUREAU', '2001-09-27');
                insert into known_membership values (gen_random_uuid(), '%2$s', '%1$s', '2001-09-27')""".formatted(consortium, enterprise, person, digest(number)));
        post(officer, "/v1/bureau-checks", """
                {"personId": "%s", "document": {"number": "%s", "department": "LP"}, "purpose": "LOAN_APPLICATION"}""".formatted(person, number));
        UUID application =
                id(post(officer, "/v1/loan-applications", """
                {"fundId": "%s", "bankId": "%s", "productId": "%s", "personId": "%s", "enterpriseId": "%s",
                "amount": {"amount": "1031.00", "currency": "USD"}, "instalments": 12, "annualRatePercent": "11.5",
                "purpose": "Hilo y lana", "submittedOn": "2003-03-31",
                "income": {"monthly": {"amount": "90000.00", "currency": "USD"}, "assessedOn": "2003-03-20",
                "source": "Evaluación del banco"}}""".formatted(fund, bank, product, person, enterprise)));
        String path = "/v1/loan-applications/" + application;
        post(
                token("credit-committee", "--subject", "member-1"),
                path + "/votes",
                "{\"favourable\": true, \"reason\": \"Cumple\"}");
        UUID loan = UUID.fromString(post(bankToken, path + "/approval", "{\"approvedOn\": \"2003-03-31\"}")
                .get("loanId")
                .asText());
        post(bankToken, "/v1/loans/" + loan + "/disbursement", """
                {"amount": {"amount": "1031.00", "currency": "USD"}, "disbursedOn": "2003-03-31",
                "bankReference": "D-%s"}""".formatted(loan));
        return loan;
    }

    private String digest(String number) throws IOException {
        return org.ayni.kit.security.DocumentDigest.ofBase64(
                        Secrets.in(settings.keys()).value("document-digest-key"))
                .of(number, null, "LP");
    }

    /** Rows of the model under other ids; nothing that belongs to the loan as a whole is left out. */
    private void copy(UUID loan, UUID fund, int count) throws SQLException {
        String rows = "generate_series(1, " + count + ") n";
        String id = "('00000000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid";
        String other = "('00000000-0000-7000-9000-' || lpad(n::text, 12, '0'))::uuid";
        String of = "('00000000-0000-7000-a000-' || lpad((n %% %d + 1)::text, 12, '0'))::uuid".formatted(FUNDS);
        sql("set session_replication_role = replica");
        insert("fund", "id = '" + fund + "'", "generate_series(1, " + FUNDS + ") n", "id", of);
        insert("fund_window", "fund_id = '" + fund + "'", "generate_series(1, " + FUNDS + ") n", "fund_id", of);
        sql("""
                update fund_window set capacity = capacity * 100000, pledged = pledged * 100000,
                  exposure_committed = exposure_committed * %1$d, cover_committed = cover_committed * %1$d""".formatted(count));
        String applied = "id = (select application_id from loan where id = '" + loan + "')";
        insert("loan_application", applied, rows, "id", other, "loan_id", id, "person_id", other, "fund_id", of);
        insert("loan", "id = '" + loan + "'", rows, "id", id, "application_id", other, "fund_id", of);
        insert("reservation", "loan_id = '" + loan + "'", rows, "loan_id", id, "fund_id", of);
        insert(
                "loan_transaction",
                "loan_id = '" + loan + "'",
                rows,
                "id",
                id,
                "loan_id",
                id,
                "bank_reference",
                "'D-' || n");
        sql("set session_replication_role = origin");
    }

    private void insert(String table, String where, String rows, String... changed) throws SQLException {
        StringBuilder replaced = new StringBuilder("jsonb_build_object(");
        for (int place = 0; place < changed.length; place += 2) {
            replaced.append(place == 0 ? "" : ", ").append("'" + changed[place] + "', " + changed[place + 1]);
        }
        sql("insert into %1$s select (jsonb_populate_record(model, %2$s))).* from %1$s model, %3$s where model.%4$s"
                .formatted(table, replaced, rows, where));
    }

    private void move(String date) throws IOException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(
                            URI.create(settings.managementAddress(Service.CREDIT) + "/q/business-date"))
                    .PUT(HttpRequest.BodyPublishers.ofString("{\"date\": \"" + date + "\"}"))
                    .build();
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IOException("the business date: " + answer.body());
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        }
    }

    private JsonNode post(String token, String path, String body) throws IOException {
        Wire.Reply reply = wire.post(token, path, "K-" + UUID.randomUUID(), body);
        if (reply.status() >= 300) {
            throw new IOException(path + " answered " + reply.status() + " " + reply.body());
        }
        return json.readTree(reply.body());
    }

    private static UUID id(JsonNode created) {
        return UUID.fromString(created.get("id").asText(MODEL.toString()));
    }

    /** Signed by the stack's own key. */
    String token(String... arguments) throws IOException {
        ProcessBuilder program =
                new ProcessBuilder(settings.root().resolve("deploy/token").toString());
        program.command().addAll(List.of(arguments));
        program.environment().put("AYNI_DATA", settings.data().toString());
        Process process = program.redirectError(ProcessBuilder.Redirect.INHERIT).start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return printed.strip().lines().reduce((first, last) -> last).orElseThrow();
    }

    /** What PostgreSQL has logged so far. */
    String log() throws IOException {
        return Files.readString(settings.log("postgres"));
    }

    @Override
    public void close() throws IOException, SQLException {
        wire.close();
        database.close();
    }
}
