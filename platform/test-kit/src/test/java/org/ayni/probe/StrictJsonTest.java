package org.ayni.probe;

import static org.ayni.testkit.openapi.ProblemAssert.problem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import org.ayni.testkit.openapi.Wire;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class StrictJsonTest {

    private static final String RIGHT = Parcels.body("Alpaca");

    @Test
    void acceptsWhatIsRightAndWritesDecimalsAsStrings() {
        Wire.Reply reply = Parcels.post(RIGHT).send();
        assertEquals(201, reply.status(), reply::toString);
        assertEquals("10.00", reply.json().path("insured").path("amount").textValue());
        assertEquals(2, reply.json().path("insured").size(), reply::toString);
        assertEquals("\"1\"", reply.header("ETag").orElse(""));
        assertEquals(
                "/v1/parcels/" + reply.json().path("id").asText(),
                reply.header("Location").orElse("").replaceFirst("^https?://[^/]+", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "[]",
                "[{}]",
                "\"text\"",
                "7",
                "true",
                "{",
                "{]",
                "{\"label\"}",
                "{} {}",
                "{} x",
                "nul",
                "{\"label\": \"a\", \"label\": \"b\"}",
                "\u0000\u0000\u0000{",
                "\uFEFF",
                "{\"label\": 'a'}",
                "{label: \"a\"}",
                "{\"pieces\": 01}",
                "{\"pieces\": NaN}",
                "// x\n{}",
                "{\"label\": \"a\u0000b\"}"
            })
    void refusesWhatIsNotOneJsonObject(String body) {
        problem(Parcels.post(body).send(), 400).is("malformed-request");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"Alpaca\"|7|label",
                "\"Alpaca\"|true|label",
                "\"Alpaca\"|1.5|label",
                "\"Alpaca\"|{}|label",
                "\"Alpaca\"|[\"Alpaca\"]|label",
                "\"Alpaca\"|\"a\\u0000b\"|label",
                "\"Alpaca\"|\"\\ud800\"|label",
                "\"WOOL\"|\"wool\"|kind",
                "\"WOOL\"|0|kind",
                "\"WOOL\"|\"\"|kind",
                "\"WOOL\"|\"SILK\"|kind",
                "\"10.00\"|10.00|insured.amount",
                "\"10.00\"|10|insured.amount",
                "\"10.00\"|\"1e1\"|insured.amount",
                "\"10.00\"|\"ten\"|insured.amount",
                "\"10.00\"|\"\"|insured.amount",
                "\"10.00\"|\" 10.00\"|insured.amount",
                "\"USD\"|\"usd\"|insured.currency",
                "\"USD\"|\"XXQ\"|insured.currency",
                "\"USD\"|840|insured.currency",
                "\"11.5\"|11.5|sharePercent",
                "\"2003-03-31\"|\"2003-02-30\"|packedOn",
                "\"2003-03-31\"|\"31/03/2003\"|packedOn",
                "\"2003-03-31\"|20030331|packedOn",
                "\"2003-03-31\"|[2003,3,31]|packedOn",
                "\"2003-03-31\"|\"2003-03-31T00:00:00Z\"|packedOn",
                "\"2003-03-31\"|\"9999-03-31\"|packedOn",
                "\"pieces\": 3|\"pieces\": \"3\"|pieces",
                "\"pieces\": 3|\"pieces\": 3.0|pieces",
                "\"pieces\": 3|\"pieces\": 3.5|pieces",
                "\"pieces\": 3|\"pieces\": true|pieces",
                "\"pieces\": 3|\"pieces\": 99999999999|pieces",
                "\"pieces\": 2|\"pieces\": \"2\"|lines[0].pieces",
                "[{\"text\"|[7, {\"text\"|lines[0]",
                "{\"amount\": \"10.00\", \"currency\": \"USD\"}|\"10.00 USD\"|insured",
                "\"label\": \"Alpaca\"|\"label\": \"Alpaca\", \"lable\": \"x\"|lable",
                "\"text\": \"yarn\"|\"text\": \"yarn\", \"size\": 1|lines[0].size",
                "\"currency\": \"USD\"|\"currency\": \"USD\", \"rate\": \"1\"|insured.rate"
            })
    void namesTheFieldOfAWrongTypeFormatOrName(String right, String wrong, String field) {
        problem(Parcels.post(RIGHT.replace(right, wrong)).send(), 400)
                .is("malformed-request")
                .names(field);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"label\": \"Alpaca\",||label|invalid-field",
                "\"Alpaca\"|\"\"|label|invalid-field",
                "\"Alpaca\"|\"  \"|label|invalid-field",
                "\"Alpaca\"|null|label|invalid-field",
                "\"kind\": \"WOOL\",||kind|invalid-field",
                "\"pieces\": 3|\"pieces\": 0|pieces|invalid-field",
                "\"pieces\": 3|\"pieces\": 1001|pieces|invalid-field",
                "\"pieces\": 3|\"pieces\": null|pieces|invalid-field",
                "\"pieces\": 2|\"pieces\": 0|lines[0].pieces|invalid-field",
                "{\"text\": \"yarn\", \"pieces\": 2}|null|lines[0]|invalid-field",
                "\"10.00\"|\"10.001\"|insured.amount|amount-scale",
                "\"10.00\"|null|insured.amount|invalid-field",
                "\"10.00\"|\"999999999999999999.00\"|insured.amount|amount-scale",
                "\"amount\": \"10.00\",||insured.amount|invalid-field",
                ", \"currency\": \"USD\"||insured.currency|invalid-field",
                "\"2003-03-31\"|\"2199-03-31\"|packedOn|invalid-field"
            })
    void namesTheFieldThatIsMissingOrOutOfRange(String right, String wrong, String field, String slug) {
        String body = RIGHT.replace(right, wrong == null ? "" : wrong);
        problem(Parcels.post(body).send(), 422).is(slug).names(field);
    }

    @Test
    void refusesANestThatIsTooDeep() {
        problem(
                Parcels.post("{\"lines\": " + "[".repeat(5000) + "]".repeat(5000) + "}")
                        .send(),
                400);
        problem(Parcels.post("{\"x\":".repeat(5000) + "1" + "}".repeat(5000)).send(), 400);
    }

    @Test
    void refusesTextThatIsNotUtf8() {
        byte[] latin = RIGHT.replace("Alpaca", "Ñandú").getBytes(StandardCharsets.ISO_8859_1);
        problem(Parcels.post("").body("application/json", latin).send(), 400);
        byte[] overlong = RIGHT.replace("Alpaca", "\u00C0\u0080").getBytes(StandardCharsets.ISO_8859_1);
        problem(Parcels.post("").body("application/json", overlong).send(), 400);
        byte[] utf32 = {0, 0, 0, 123, 0, 0x7f, 0, 125};
        problem(Parcels.post("").body("application/json", utf32).send(), 400);
    }

    @Test
    void keepsSpanishLettersAndSymbolsOutsideTheBasicPlane() {
        Wire.Reply reply = Parcels.post(Parcels.body("Ñandú 🦙")).send();
        assertEquals("Ñandú 🦙", reply.json().path("label").asText(), reply::toString);
    }

    @Test
    void tellsEveryWrongFieldAtOnceInTheCallersLanguage() {
        String body = "{\"kind\": \"WOOL\", \"insured\": {\"amount\": \"1.00\", \"currency\": \"USD\"}}";
        var spanish = problem(Parcels.post(body).send(), 422).names("label").names("pieces");
        var english =
                problem(Parcels.post(body).header("Accept-Language", "en-GB,en").send(), 422);
        var other = problem(
                Parcels.post(body).header("Accept-Language", "fr, de;q=0.9").send(), 422);
        assertEquals("Hay campos inválidos", spanish.document().path("title").asText());
        assertEquals("Some fields are invalid", english.document().path("title").asText());
        assertEquals("Hay campos inválidos", other.document().path("title").asText());
        assertEquals("must not be null", messageOf(english.document(), "pieces"));
        assertEquals("no debe ser nulo", messageOf(spanish.document(), "pieces"));
        assertEquals("no debe ser nulo", messageOf(other.document(), "pieces"));
    }

    private static String messageOf(com.fasterxml.jackson.databind.JsonNode document, String field) {
        for (var each : document.path("violations")) {
            if (each.path("field").asText().equals(field)) {
                return each.path("message").asText();
            }
        }
        return "";
    }
}
