package org.ayni.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BureauSimulatorTest {

    private static final String ASKED = """
            {"document": {"number": "4512377", "complement": null, "department": "LP"}, "name": "Somebody"}""";

    private final HttpClient client = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();
    private BureauSimulator simulator;

    @BeforeEach
    void start() throws IOException {
        simulator = BureauSimulator.start(0, Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC));
    }

    @AfterEach
    void stop() {
        simulator.close();
        client.close();
    }

    @Test
    void answersAReport() throws Exception {
        HttpResponse<String> answer = ask(ASKED);
        assertEquals(200, answer.statusCode());
        JsonNode report = json.readTree(answer.body());
        assertEquals("4512377", report.path("document").path("number").asText());
        assertEquals("LP", report.path("document").path("department").asText());
        assertEquals("F", report.path("rating").asText());
        assertTrue(report.path("listed").asBoolean());
        assertEquals("2026-03-01T12:00:00Z", report.path("retrievedAt").asText());
        assertTrue(report.path("debts").path(0).path("amount").path("amount").isTextual());
        assertEquals(report.path("debts").size(), report.path("numberOfLenders").asInt());
    }

    @Test
    void failsWhenToldTo() throws Exception {
        behave("ERROR", 0);
        assertEquals(500, ask(ASKED).statusCode());
        behave("NORMAL", 0);
        assertEquals(200, ask(ASKED).statusCode());
    }

    @Test
    void answersGarbageWhenToldTo() throws Exception {
        behave("GARBAGE", 0);
        HttpResponse<String> answer = ask(ASKED);
        assertEquals(200, answer.statusCode());
        assertThrows(JsonProcessingException.class, () -> json.readTree(answer.body()));
    }

    @Test
    void answersAboutSomebodyElseWhenToldTo() throws Exception {
        behave("WRONG_PERSON", 0);
        JsonNode report = json.readTree(ask(ASKED).body());
        assertNotEquals("4512377", report.path("document").path("number").asText());
        assertFalse(report.path("rating").asText().isEmpty());
    }

    @Test
    void breaksOffInTheMiddleWhenToldTo() throws Exception {
        behave("HALF_ANSWER", 0);
        assertThrows(IOException.class, () -> ask(ASKED));
    }

    @Test
    void keepsTheCallerWaitingWhenToldTo() throws Exception {
        behave("SLOW", 60_000);
        HttpRequest impatient = request("POST", "/v1/reports", ASKED)
                .timeout(Duration.ofMillis(300))
                .build();
        assertThrows(HttpTimeoutException.class, () -> client.send(impatient, HttpResponse.BodyHandlers.ofString()));
    }

    @Test
    void refusesWhatItDoesNotUnderstand() throws Exception {
        assertEquals(400, ask("{\"document\": ").statusCode());
        assertEquals(422, ask("{\"document\": {}}").statusCode());
        assertEquals(422, send("PUT", "/behaviour", "{\"mode\": \"POLITE\"}").statusCode());
        assertEquals(
                422,
                send("PUT", "/behaviour", "{\"mode\": \"SLOW\", \"delayMs\": -1}")
                        .statusCode());
        assertEquals(404, send("POST", "/v2/reports", ASKED).statusCode());
        assertTrue(send("GET", "/behaviour", "").body().contains("NORMAL"));
    }

    private void behave(String mode, int delayMs) throws Exception {
        String body = "{\"mode\": \"" + mode + "\", \"delayMs\": " + delayMs + "}";
        assertEquals(200, send("PUT", "/behaviour", body).statusCode());
    }

    private HttpResponse<String> ask(String body) throws IOException, InterruptedException {
        return send("POST", "/v1/reports", body);
    }

    private HttpResponse<String> send(String method, String path, String body)
            throws IOException, InterruptedException {
        return client.send(request(method, path, body).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String method, String path, String body) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + simulator.port() + path))
                .method(method, HttpRequest.BodyPublishers.ofString(body));
    }
}
