package org.ayni.probe;

import static org.ayni.testkit.openapi.ProblemAssert.problem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.ayni.testkit.TestDatabase;
import org.ayni.testkit.Tokens;
import org.ayni.testkit.openapi.Wire;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class IdempotencyTest {

    private static final String HEADER = "Idempotency-Key";
    private static final String TOKEN = Parcels.token("credit-officer");

    private static Wire insure(String id, String amount, String key) {
        return Parcels.insure(id, amount).token(TOKEN).header(HEADER, key);
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    @Test
    void isRequiredWhereMoneyMoves() {
        problem(Parcels.insure(Parcels.registered(), "1.00").send(), 400).is("idempotency-key-required");
    }

    @Test
    void isNotRequiredElsewhere() {
        assertEquals(201, Parcels.post(Parcels.body("Alpaca")).send().status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "with space", "a\tb"})
    void isRefusedWhenItIsNotOneTo255VisibleCharacters(String key) {
        problem(insure(Parcels.registered(), "1.00", key).send(), 400).is("invalid-idempotency-key");
    }

    @Test
    void mayHave255Characters() {
        String id = Parcels.registered();
        assertEquals(200, insure(id, "1.00", "~".repeat(255)).send().status());
        problem(insure(id, "1.00", "~".repeat(256)).send(), 400).is("invalid-idempotency-key");
    }

    @Test
    void answersTheSameOnceMoreAndSaysSo() {
        String id = Parcels.registered();
        String key = key();
        Wire.Reply first = insure(id, "5.00", key).send();
        Wire.Reply second = insure(id, "5.00", key).send();
        assertTrue(first.header("Idempotent-Replayed").isEmpty());
        assertEquals("true", second.header("Idempotent-Replayed").orElse(""));
        assertEquals(first.status(), second.status());
        assertEquals(first.body(), second.body());
        assertEquals(first.header("ETag"), second.header("ETag"));
        assertEquals("15.00", first.json().path("insured").path("amount").asText());
        assertEquals("15.00", insured(id));
    }

    @Test
    void answersACreationWithItsAddressOnceMore() {
        String token = Parcels.token(Parcels.OFFICER);
        String key = key();
        String label = key();
        Wire.Reply first = Parcels.post(Parcels.body(label))
                .token(token)
                .header(HEADER, key)
                .send();
        Wire.Reply second = Parcels.post(Parcels.body(label))
                .token(token)
                .header(HEADER, key)
                .send();
        assertEquals(201, second.status());
        assertEquals(first.header("Location"), second.header("Location"));
        assertEquals(first.body(), second.body());
        assertEquals(1, TestDatabase.current().count("select count(*) from parcel where label = ?", label));
    }

    @Test
    void takesTheSameFieldsInAnotherOrderAsTheSameBody() {
        String id = Parcels.registered();
        String key = key();
        insure(id, "5.00", key).send();
        Wire.Reply second = insure(id, "5.00", key)
                .json("{ \"amount\" : {\"currency\":\"USD\", \"amount\":\"5.00\"}}")
                .send();
        assertEquals("true", second.header("Idempotent-Replayed").orElse(""), second::toString);
    }

    @Test
    void refusesAnotherBodyUnderTheSameKey() {
        String id = Parcels.registered();
        String key = key();
        insure(id, "5.00", key).send();
        problem(insure(id, "6.00", key).send(), 422).is("idempotency-key-reused");
        assertEquals("15.00", insured(id));
    }

    @Test
    void isOfOneClientAndOnePath() {
        String id = Parcels.registered();
        String key = key();
        insure(id, "5.00", key).send();
        Wire.Reply otherClient = insure(id, "5.00", key)
                .token(Tokens.of("credit-officer", "credit-officer", "other-" + key))
                .send();
        Wire.Reply otherPath = insure(Parcels.registered(), "6.00", key).send();
        assertEquals(200, otherClient.status());
        assertEquals(200, otherPath.status());
        assertTrue(otherClient.header("Idempotent-Replayed").isEmpty());
        assertTrue(otherPath.header("Idempotent-Replayed").isEmpty());
        assertEquals("20.00", insured(id));
    }

    @Test
    void leavesOneEffectAndOneAnswerOf32RequestsAtOnce() throws Exception {
        String id = Parcels.registered();
        String key = key();
        List<Wire.Reply> replies = atOnce(32, () -> insure(id, "5.00", key).send());
        assertEquals(
                Collections.nCopies(32, 200),
                replies.stream().map(Wire.Reply::status).toList());
        assertEquals(1, replies.stream().map(Wire.Reply::body).distinct().count());
        assertEquals(
                31,
                replies.stream()
                        .filter(each -> each.header("Idempotent-Replayed").isPresent())
                        .count());
        assertEquals("15.00", insured(id));
        assertEquals(2, TestDatabase.current().count("select count(*) from outbox where aggregateid = ?::uuid", id));
    }

    @Test
    void keepsARefusalOfTheRules() {
        String id = Parcels.registered();
        String key = key();
        Wire.Reply first = insure(id, "995.00", key).send();
        problem(first, 422).is("insurance-limit-exceeded").names("amount");
        Wire.Reply second = insure(id, "995.00", key).send();
        problem(second, 422).is("insurance-limit-exceeded");
        assertEquals("true", second.header("Idempotent-Replayed").orElse(""));
        assertEquals(first.body(), second.body());
    }

    @Test
    void keepsAConflictWithTheState() {
        String id = Parcels.registered();
        Wire.to("POST", "/v1/parcels/" + id + "/closing")
                .token(Parcels.token(Parcels.OFFICER))
                .send();
        String key = key();
        var conflict = problem(insure(id, "1.00", key).send(), 409).is("state-conflict");
        assertEquals("CLOSED", conflict.document().path("currentState").asText());
        assertEquals(
                "relabel", conflict.document().path("allowedActions").path(0).asText());
        assertEquals(
                "true",
                insure(id, "1.00", key).send().header("Idempotent-Replayed").orElse(""));
    }

    @Test
    void undoesTheEffectOfARefusalButKeepsTheRefusal() {
        String token = Parcels.token(Parcels.OFFICER);
        String key = key();
        String body = Parcels.body("refused after the effect").replaceFirst("\\{", "{\"externalId\": \"" + key + "\",");
        problem(Parcels.post(body).token(token).header(HEADER, key).send(), 409).is("already-exists");
        Wire.Reply again = Parcels.post(body).token(token).header(HEADER, key).send();
        problem(again, 409).is("already-exists");
        assertEquals("true", again.header("Idempotent-Replayed").orElse(""));
        var database = TestDatabase.current();
        assertEquals(0, database.count("select count(*) from parcel where external_id = ?", key));
        assertEquals(1, database.count("select count(*) from idempotency_key where key = ? and status = 409", key));
    }

    @Test
    void waitsForTheFirstAndThenAsksToComeBack() throws SQLException {
        String id = Parcels.registered();
        String key = key();
        String client = "client-" + key;
        try (Connection first = TestDatabase.current().asApplication()) {
            first.setAutoCommit(false);
            try (PreparedStatement claim = first.prepareStatement("""
                    insert into idempotency_key (client, method, path, key, fingerprint, created_at)
                    values (?, 'POST', ?, ?, '', now())""")) {
                claim.setString(1, client);
                claim.setString(2, "/v1/parcels/" + id + "/insurance");
                claim.setString(3, key);
                claim.execute();
            }
            String token = Tokens.of("credit-officer", "credit-officer", client);
            Wire.Reply second = insure(id, "5.00", key).token(token).send();
            problem(second, 409).is("idempotency-in-flight");
            assertTrue(second.header("Retry-After").orElse("").matches("[1-9]"), second::toString);
            first.rollback();
            assertEquals(200, insure(id, "5.00", key).token(token).send().status());
        }
    }

    @Test
    void keepsNothingOfAMalformedOrForbiddenRequest() {
        String id = Parcels.registered();
        String key = key();
        problem(insure(id, "1.00", key).json("{").send(), 400);
        problem(insure(id, "1.00", key).json("{}").send(), 422).is("invalid-field");
        problem(insure(id, "1.00", key).token(Parcels.token("auditor")).send(), 403);
        problem(insure(UUID.randomUUID().toString(), "1.00", key).send(), 404);
        assertEquals(200, insure(id, "1.00", key).send().status());
    }

    @Test
    void leavesNothingOfACrashAfterTheEffect() {
        String token = Parcels.token(Parcels.OFFICER);
        String key = key();
        String externalId = key;
        String body = Parcels.body("crash after the effect").replaceFirst("\\{", "{\"externalId\": \"" + key + "\",");
        problem(Parcels.post(body).token(token).header(HEADER, key).send(), 500).is("internal-error");
        var database = TestDatabase.current();
        assertEquals(0, database.count("select count(*) from parcel where external_id = ?", externalId));
        assertEquals(0, database.count("select count(*) from idempotency_key where key = ?", key));
        Wire.Reply again = Parcels.post(Parcels.body("Alpaca"))
                .token(token)
                .header(HEADER, key)
                .send();
        assertEquals(201, again.status(), again::toString);
        assertTrue(again.header("Idempotent-Replayed").isEmpty());
    }

    @Test
    void givesEveryRequestWithoutAKeyItsOwnEffect() {
        String one =
                Parcels.post(Parcels.body("Alpaca")).send().json().path("id").asText();
        String two =
                Parcels.post(Parcels.body("Alpaca")).send().json().path("id").asText();
        assertNotEquals(one, two);
    }

    private static String insured(String id) {
        return Wire.to("GET", "/v1/parcels/" + id)
                .token(Parcels.token("auditor"))
                .send()
                .json()
                .path("insured")
                .path("amount")
                .asText();
    }

    private static <T> List<T> atOnce(int times, Callable<T> work) throws Exception {
        CountDownLatch ready = new CountDownLatch(times);
        try (ExecutorService threads = Executors.newFixedThreadPool(times)) {
            List<Future<T>> futures = java.util.stream.IntStream.range(0, times)
                    .mapToObj(each -> threads.submit(() -> {
                        ready.countDown();
                        ready.await();
                        return work.call();
                    }))
                    .toList();
            List<T> results = new java.util.ArrayList<>();
            for (Future<T> future : futures) {
                results.add(future.get());
            }
            return results;
        }
    }
}
