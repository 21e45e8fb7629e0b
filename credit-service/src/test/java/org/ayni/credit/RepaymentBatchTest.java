package org.ayni.credit;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ayni.credit.CreditWorld.Place;
import org.ayni.testkit.Tokens;
import org.junit.jupiter.api.Test;

/** A batch of repayments: each line by itself, in order, none twice, however often it is sent. */
@QuarkusTest
@QuarkusTestResource(BureauProcess.class)
class RepaymentBatchTest {

    @Inject
    CreditWorld world;

    @Test
    void postsLineByLineAndNoneTwice() throws Exception {
        Place place = CreditWorld.place("10000.00");
        UUID one = world.disbursedLoan(place, "1031.00");
        UUID other = world.disbursedLoan(place, "1031.00");
        String batch = sendFourTimesAtOnce(
                place,
                List.of(
                        line(one, "91.36", "B-1-" + one),
                        line(other, "91.36", "B-2-" + one),
                        line(one, "91.36", "B-1-" + one),
                        line(UUID.randomUUID(), "91.36", "B-3-" + one),
                        line(other, "99999.00", "B-4-" + one),
                        line(other, "91.36", "B-5-" + one)));
        get(Tokens.bank(place.bankId()), batch)
                .statusCode(200)
                .body("lines", equalTo(6))
                .body("posted", equalTo(3))
                .body("alreadyPosted", equalTo(1))
                .body("refused", equalTo(2))
                .body("pending", equalTo(0));
        get(Tokens.bank(place.bankId()), batch + "/lines")
                .body("items.number", equalTo(List.of(1, 2, 3, 4, 5, 6)))
                .body("items[2].transaction", equalTo(lineOf(place, batch, 0)))
                .body("items[3].problem", equalTo("not-found"))
                .body("items[4].problem", equalTo("overpayment"));
        get(Tokens.bank(place.bankId()), batch + "/lines?limit=2").body("items.number", equalTo(List.of(1, 2)));
        read(one).body("outstanding.amount", equalTo("949.52"));
        read(other).body("outstanding.amount", equalTo("867.26"));
        get(Tokens.bank(UUID.randomUUID()), batch).statusCode(404);
    }

    private static String sendFourTimesAtOnce(Place place, List<String> lines) throws Exception {
        String key = UUID.randomUUID().toString();
        String body = lines.stream().collect(Collectors.joining(", ", "{\"lines\": [", "]}"));
        Callable<String> send = () -> given().auth()
                .oauth2(Tokens.bank(place.bankId()))
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .body(body)
                .post("/v1/repayment-batches")
                .then()
                .statusCode(201)
                .extract()
                .asString();
        List<String> answers =
                atOnce(IntStream.range(0, 4).mapToObj(number -> send).toList());
        return JsonPath.from(answers.getFirst()).getString("id");
    }

    private static String lineOf(Place place, String batch, int index) {
        return get(Tokens.bank(place.bankId()), batch + "/lines").extract().path("items[" + index + "].transaction");
    }

    private static ValidatableResponse get(String token, String batch) {
        return given().auth()
                .oauth2(token)
                .get("/v1/repayment-batches/" + batch)
                .then();
    }

    private static String line(UUID loan, String amount, String reference) {
        return """
                {"loanId": "%s", "amount": {"amount": "%s", "currency": "USD"}, "paidOn": "%s",
                "bankReference": "%s"}""".formatted(loan, amount, CreditWorld.today(), reference);
    }

    private static ValidatableResponse read(UUID loan) {
        return given().auth()
                .oauth2(Tokens.of("auditor"))
                .get("/v1/loans/" + loan)
                .then()
                .statusCode(200);
    }

    private static <T> List<T> atOnce(List<Callable<T>> calls) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(calls.size())) {
            List<T> answers = new ArrayList<>();
            for (Future<T> answer : threads.invokeAll(calls)) {
                answers.add(answer.get());
            }
            return answers;
        }
    }
}
