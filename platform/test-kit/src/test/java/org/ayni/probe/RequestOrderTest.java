package org.ayni.probe;

import static org.ayni.testkit.openapi.ProblemAssert.problem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.ayni.testkit.Tokens;
import org.ayni.testkit.openapi.Wire;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class RequestOrderTest {

    private static final byte[] LARGE = large(1024 * 1024 + 1);

    static byte[] large(int bytes) {
        byte[] body = new byte[bytes];
        Arrays.fill(body, (byte) ' ');
        return body;
    }

    @Test
    void says413Before401() {
        problem(Wire.to("POST", "/v1/parcels").body("application/json", LARGE).send(), 413)
                .is("body-too-large");
        problem(Wire.to("POST", "/v1/nowhere").body("application/json", LARGE).send(), 413)
                .is("body-too-large");
    }

    @Test
    void says413ForAnAnnouncedAndForAChunkedBody() {
        problem(Parcels.post("").body("application/json", LARGE).send(), 413).is("body-too-large");
        problem(Parcels.post("").chunked("application/json", LARGE).send(), 413).is("body-too-large");
        problem(Parcels.post("").body("application/json", large(30_000_000)).send(), 413)
                .is("body-too-large");
        problem(Parcels.post("").chunked("application/json", large(30_000_000)).send(), 413)
                .is("body-too-large");
    }

    @Test
    void takesAnImportOfTwentyMebibytesButNotMore() {
        assertEquals(200, importOf(large(20 * 1024 * 1024), false).status());
        assertEquals(200, importOf(large(20 * 1024 * 1024), true).status());
        problem(importOf(large(20 * 1024 * 1024 + 1), false), 413).is("body-too-large");
        problem(importOf(large(20 * 1024 * 1024 + 1), true), 413).is("body-too-large");
    }

    private static Wire.Reply importOf(byte[] body, boolean chunked) {
        Wire wire = Wire.to("POST", "/v1/parcels/imports").token(Parcels.token(Parcels.OFFICER));
        return (chunked ? wire.chunked("text/csv", body) : wire.body("text/csv", body)).send();
    }

    @TestFactory
    Stream<DynamicTest> says401ForEveryWrongToken() {
        return Tokens.wrong(Parcels.OFFICER).entrySet().stream()
                .map(wrong -> DynamicTest.dynamicTest(wrong.getKey(), () -> {
                    problem(
                                    Wire.to("GET", "/v1/parcels")
                                            .token(wrong.getValue())
                                            .send(),
                                    401)
                            .is("unauthenticated");
                    problem(
                                    Wire.to("GET", "/v1/nowhere")
                                            .token(wrong.getValue())
                                            .send(),
                                    401)
                            .is("unauthenticated");
                }));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic dXNlcjpwYXNz", "Bearer", "Bearer ", "bearer x", "x", "Bearer a.b.c", "Bearer .."})
    void says401ForAnyOtherAuthorization(String header) {
        problem(Wire.to("GET", "/v1/parcels").header("Authorization", header).send(), 401)
                .is("unauthenticated");
    }

    @ParameterizedTest
    @CsvSource({
        "GET,/v1/parcels",
        "GET,/v1/nowhere",
        "GET,/",
        "PATCH,/v1/parcels",
        "POST,/v1/parcels",
        "OPTIONS,/v1/parcels",
        "GET,/q/health",
        "GET,/q/metrics",
        "GET,/v1/parcels/7",
        "GET,/v1/parcels?limit=0",
        "GET,/openapi-and-more",
        "GET,/openapi/../v1/parcels"
    })
    void says401BeforeAnythingElseWithoutAToken(String method, String path) {
        problem(Wire.to(method, path).header("Accept", "image/png").send(), 401).is("unauthenticated");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/v1",
                "/v1/nowhere",
                "/v1/parcels/7",
                "/v1/parcels/0-0-0-0-0",
                "/v1/parcels/%00",
                "/v1/parcels/%7f",
                "/v1/parcels/019aa000-0000-7000-8000-000000000000",
                "/v1/parcels/x/y/z",
                "/q/health",
                "/V1/parcels",
                "/v1/parcels/..%2f..%2fetc"
            })
    void says404ForAnUnknownPathOrUnreadableIdWithAToken(String path) {
        problem(Wire.to("GET", path).token(Parcels.token("auditor")).send(), 404)
                .is("not-found");
    }

    @ParameterizedTest
    @CsvSource({
        "DELETE,/v1/parcels,GET HEAD OPTIONS POST",
        "PATCH,/v1/parcels/019aa000-0000-7000-8000-000000000000,GET HEAD OPTIONS PUT",
        "GET,/v1/parcels/019aa000-0000-7000-8000-000000000000/closing,OPTIONS POST",
        "DELETE,/v1/problems,GET HEAD OPTIONS"
    })
    void says405WithTheMethodsThatAreAllowed(String method, String path, String allowed) {
        Wire.Reply reply = Wire.to(method, path).token(Parcels.token("auditor")).send();
        problem(reply, 405).is("method-not-allowed");
        Set<String> sent =
                new TreeSet<>(Arrays.asList(reply.header("Allow").orElse("").split(", ?")));
        assertEquals(new TreeSet<>(Arrays.asList(allowed.split(" "))), sent);
    }

    @Test
    void says406And415BeforeTheRoleAndTheBody() {
        Wire xml = Wire.to("POST", "/v1/parcels").token(Parcels.token("auditor"));
        problem(xml.body("text/xml", new byte[] {'<'}).send(), 415).is("unsupported-media-type");
        Wire none = Wire.to("POST", "/v1/parcels").token(Parcels.token(Parcels.OFFICER));
        problem(none.body("application/x-www-form-urlencoded", new byte[] {'a'}).send(), 415);
        Wire picture =
                Wire.to("POST", "/v1/parcels").token(Parcels.token("auditor")).header("Accept", "image/png");
        problem(picture.json("{").send(), 406).is("not-acceptable");
        problem(
                Wire.to("GET", "/v1/parcels")
                        .token(Parcels.token("auditor"))
                        .header("Accept", "text/html")
                        .send(),
                406);
        problem(
                Wire.to("GET", "/v1/parcels")
                        .token(Parcels.token("auditor"))
                        .header("Accept", "junk")
                        .send(),
                406);
    }

    @Test
    void says403BeforeItReadsTheBody() {
        Wire wire = Wire.to("POST", "/v1/parcels").token(Parcels.token("auditor"));
        problem(wire.json("{").send(), 403).is("forbidden");
        Wire unknown = Wire.to("POST", "/v1/parcels?x=1").token(Parcels.token("auditor"));
        problem(unknown.json("{").send(), 403).is("forbidden");
    }

    @Test
    void says403ToATokenWithoutARoleOfOurs() {
        String token = Tokens.withRoles(java.util.List.of("any-role", "somebody"), "x");
        problem(Wire.to("GET", "/v1/parcels").token(token).send(), 403).is("forbidden");
    }

    @Test
    void says400Before422() {
        problem(Parcels.post("{\"pieces\": 0, \"x\": 1}").send(), 400).names("x");
    }

    @ParameterizedTest
    @CsvSource({
        "limit=0,limit",
        "limit=201,limit",
        "limit=-1,limit",
        "limit=abc,limit",
        "limit=,limit",
        "limit=1.5,limit",
        "limit=99999999999,limit",
        "cursor=abc,cursor",
        "cursor=,cursor",
        "cursor=%00,cursor",
        "kind=SILK,kind",
        "kind=,kind",
        "knid=WOOL,knid",
        "limit=1&limit=2,limit",
        "externalId=%00,externalId",
        "x,x",
        "externalId=%01,externalId",
        "cursor=YWZ0ZXI6eA,cursor"
    })
    void says400AndNamesAWrongQueryParameter(String query, String name) {
        problem(
                        Wire.to("GET", "/v1/parcels?" + query)
                                .token(Parcels.token("auditor"))
                                .send(),
                        400)
                .is("invalid-parameter")
                .names(name);
    }

    @Test
    void answersAVeryLongAddressOrHeaderWithAProblem() {
        String token = Parcels.token("auditor");
        Wire.Reply address = Wire.to("GET", "/v1/parcels?externalId=" + "x".repeat(9000))
                .token(token)
                .send();
        problem(address, 414).is("uri-too-long");
        Wire.Reply header = Wire.to("GET", "/v1/parcels")
                .token(token)
                .header("X-Long", "x".repeat(20_000))
                .send();
        problem(header, 431).is("headers-too-large");
    }

    @Test
    void tellsNothingOfAFailureButItsTrace() {
        Wire.Reply reply = Parcels.post(Parcels.body("crash after the effect")).send();
        problem(reply, 500).is("internal-error");
    }

    @Test
    void sendsTheSecurityHeadersWithEveryAnswer() {
        for (Wire.Reply reply : java.util.List.of(
                Wire.to("GET", "/v1/parcels").token(Parcels.token("auditor")).send(),
                Wire.to("GET", "/v1/parcels/" + UUID.randomUUID())
                        .token(Parcels.token("auditor"))
                        .send(),
                Wire.to("GET", "/v1/parcels").send(),
                Wire.to("GET", "/nowhere").token(Parcels.token("auditor")).send())) {
            assertEquals("no-store", reply.header("Cache-Control").orElse(""), reply::toString);
            assertEquals("nosniff", reply.header("X-Content-Type-Options").orElse(""), reply::toString);
            assertTrue(reply.header("Access-Control-Allow-Origin").isEmpty(), reply::toString);
        }
    }
}
