package org.ayni.credit.ledger;

import static io.restassured.RestAssured.given;
import static org.ayni.credit.CreditWorld.balances;
import static org.ayni.credit.CreditWorld.post;
import static org.ayni.credit.CreditWorld.repayment;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ayni.credit.BureauProcess;
import org.ayni.credit.CreditWorld;
import org.ayni.credit.CreditWorld.Place;
import org.ayni.testkit.TestDatabase;
import org.ayni.testkit.Tokens;
import org.junit.jupiter.api.Test;

/** The export is a journal that balances, says what the trial balance says, and that hledger itself accepts. */
@QuarkusTest
@QuarkusTestResource(BureauProcess.class)
class HledgerExportTest {

    @Inject
    CreditWorld world;

    @Test
    void balancesInEachTransactionAndSaysWhatTheTrialBalanceSays() {
        Place place = booked();
        String journal = export(place.fundId(), "");
        Map<String, BigDecimal> sums = new TreeMap<>();
        for (String transaction : transactions(journal)) {
            List<String> postings = transaction.lines().skip(1).toList();
            assertEquals(2, postings.size(), transaction);
            BigDecimal sum = BigDecimal.ZERO;
            for (String posting : postings) {
                String[] parts = posting.strip().split(" {2}USD ");
                sums.merge(account(parts[0]), new BigDecimal(parts[1]), BigDecimal::add);
                sum = sum.add(new BigDecimal(parts[1]));
            }
            assertEquals(0, sum.signum(), transaction);
        }
        assertEquals(trialBalance(place.fundId()), sums.toString());
    }

    @Test
    void namesTheSubAccountsOfBankDepositAndLoan() {
        Place place = booked();
        String journal = export(place.fundId(), "");
        Stream.of(
                        "    assets:deposits:pledged:bank-" + place.bankId() + ":deposit-",
                        "    memo:loans:outstanding:bank-" + place.bankId() + ":loan-",
                        "    equity:contributions:donor  USD -1000.00")
                .forEach(line -> assertEquals(true, journal.contains(line), line));
    }

    @Test
    void isOfTheDaysAskedFor() {
        Place place = booked();
        String yesterday = java.time.LocalDate.now(java.time.ZoneId.of("America/La_Paz"))
                .minusDays(1)
                .toString();
        assertEquals(List.of(), transactions(export(place.fundId(), "&to=" + yesterday)));
        assertEquals(
                transactions(export(place.fundId(), "")), transactions(export(place.fundId(), "&from=" + yesterday)));
    }

    @Test
    void isForStaffOnly() {
        Place place = booked();
        given().auth()
                .oauth2(Tokens.bank(place.bankId()))
                .get("/v1/ledger/export?fundId=" + place.fundId())
                .then()
                .statusCode(403);
    }

    @Test
    void isAcceptedAndBalancedByHledgerWhereItIsInstalled() throws Exception {
        assumeTrue(
                Arrays.stream(System.getenv("PATH").split(":"))
                        .anyMatch(folder -> Files.isExecutable(Path.of(folder, "hledger"))),
                "hledger is not installed: its own check of the export is skipped");
        Place place = booked();
        Path file = Files.createTempFile("fund", ".journal");
        try {
            Files.writeString(file, export(place.fundId(), ""));
            hledger(file, "check");
            assertEquals(
                    "0",
                    hledger(file, "balance", "--flat", "--format", "%(total)", "--depth", "0")
                            .strip()
                            .lines()
                            .reduce((earlier, later) -> later)
                            .orElse("")
                            .strip());
            assertEquals(
                    "USD 1000.00",
                    hledger(
                                    file,
                                    "balance",
                                    "--no-total",
                                    "--format",
                                    "%(total)",
                                    "--depth",
                                    "3",
                                    "^assets:deposits:pledged")
                            .strip());
        } finally {
            Files.delete(file);
        }
    }

    private Place booked() {
        Place place = CreditWorld.place("1000.00");
        UUID loan = world.disbursedLoan(place, "1031.00");
        post(Tokens.bank(place.bankId()), "/v1/loans/" + loan + "/repayments", repayment("91.36"))
                .statusCode(201);
        return place;
    }

    private static String export(UUID fund, String span) {
        return given().auth()
                .oauth2(Tokens.of("auditor"))
                .get("/v1/ledger/export?fundId=" + fund + span)
                .then()
                .statusCode(200)
                .contentType("text/plain")
                .extract()
                .asString();
    }

    private static List<String> transactions(String journal) {
        return Arrays.stream(journal.split("\n\n"))
                .filter(part -> part.contains("=") && !part.startsWith(";"))
                .toList();
    }

    private static String account(String withSubAccounts) {
        return withSubAccounts.replaceAll(":(bank|deposit|loan)-[0-9a-f-]{36}", "");
    }

    private static String trialBalance(UUID fund) {
        Map<String, String> names =
                TestDatabase.current().rows("select code, hledger_name from ledger_account").stream()
                        .collect(Collectors.toMap(
                                row -> String.valueOf(row.get("code")),
                                row -> String.valueOf(row.get("hledger_name"))));
        Map<String, BigDecimal> sums = new TreeMap<>();
        balances(fund).forEach((code, balance) -> sums.put(names.get(code), new BigDecimal(balance)));
        assertFalse(sums.isEmpty());
        return sums.toString();
    }

    private static String hledger(Path file, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("hledger", "-f", file.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("LANG", "C.UTF-8");
        Process hledger = builder.start();
        String said = new String(hledger.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, hledger.waitFor(), said);
        return said;
    }
}
