package org.ayni.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The 61 checks of the report's own numbers: what was found by hand is what the rules find. */
@QuarkusTest
class Bo481ChecksTest {

    private static final Set<String> ABOUT_WORDS =
            Set.of("C21", "C28", "C39", "C47", "C48", "C49", "C50", "C51", "C52", "C58", "C59");

    @Inject
    LoadedCase loaded;

    @BeforeEach
    void load() {
        loaded.played();
    }

    @Test
    void all61EndWithTheSameVerdictAndTheSameNumbers() throws IOException {
        List<Map<String, Object>> checks = checks();
        List<String> differences = new ArrayList<>();
        JsonNode expected = byHand();
        assertEquals(61, checks.size());
        for (int i = 0; i < 61; i++) {
            JsonNode hand = expected.get(i);
            Map<String, Object> check = checks.get(i);
            String code = hand.get("id").asText();
            assertEquals(code, check.get("code"));
            compare(
                    differences,
                    code + " verdict",
                    hand.get("verdict").asText().toUpperCase(Locale.ROOT),
                    check.get("verdict"));
            if (!ABOUT_WORDS.contains(code)) {
                number(differences, code + " computed", hand.get("computed"), check.get("computed"));
                number(differences, code + " reported", hand.get("reported"), check.get("reported"));
            }
        }
        assertEquals(List.of(), differences);
    }

    @Test
    void onlyWhatIsAboutWordsIsANoteAndEachHasItsSource() {
        Set<String> notes = checks().stream()
                .filter(each -> each.get("kind").equals("NOTE"))
                .map(each -> String.valueOf(each.get("code")))
                .collect(Collectors.toSet());
        assertEquals(ABOUT_WORDS, notes);
        for (Map<String, Object> check : checks()) {
            assertTrue(String.valueOf(check.get("source")).startsWith("informe final, línea"), check.toString());
            assertEquals(check.get("kind").equals("NOTE"), check.get("expression") == null);
        }
    }

    @Test
    void beforeTheProjectNothingIsCheckedAndNothingIsTakenForZero() {
        List<Map<String, Object>> early = io.restassured.RestAssured.given()
                .auth()
                .oauth2(org.ayni.testkit.Tokens.of("auditor"))
                .get("/v1/consistency?asOf=1999-12-31")
                .then()
                .statusCode(200)
                .extract()
                .path("checks");
        Map<String, Object> people = find(early, "C18");
        assertEquals("NOT_CHECKED", people.get("verdict"));
        assertNull(people.get("computed"));
        assertEquals(List.of("managementParticipations", "people"), people.get("missing"));
    }

    private static void number(List<String> differences, String what, JsonNode hand, @Nullable Object ours) {
        if (!hand.isNull()) {
            BigDecimal number =
                    ours == null ? null : new BigDecimal(ours.toString()).setScale(2, RoundingMode.UNNECESSARY);
            compare(differences, what, hand.decimalValue().setScale(2, RoundingMode.UNNECESSARY), number);
        }
    }

    private static void compare(List<String> differences, String what, Object hand, @Nullable Object ours) {
        if (!hand.equals(ours)) {
            differences.add(what + ": " + hand + " by hand, " + ours + " by rule");
        }
    }

    private static Map<String, Object> find(List<Map<String, Object>> checks, String code) {
        return checks.stream()
                .filter(each -> each.get("code").equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static List<Map<String, Object>> checks() {
        return LoadedCase.read("/v1/consistency").extract().path("checks");
    }

    /** The checks as they were made by hand on the report. */
    private static JsonNode byHand() throws IOException {
        try (var file = Bo481ChecksTest.class.getResourceAsStream("/bo481-checks.json")) {
            assertNotNull(file);
            return new ObjectMapper().readTree(Objects.requireNonNull(file));
        }
    }
}
