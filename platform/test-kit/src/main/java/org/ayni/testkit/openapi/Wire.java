package org.ayni.testkit.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One request to the service under test, as bytes: nothing is added, escaped or retried. */
public final class Wire {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private final String method;
    private final String path;
    private final Map<String, String> headers = new TreeMap<>();
    private BodyPublisher body = BodyPublishers.noBody();

    private Wire(String method, String path) {
        this.method = method;
        this.path = path;
    }

    /** A request without token, body or content type; the path may carry a query. */
    public static Wire to(String method, String path) {
        return new Wire(method, path);
    }

    public Wire token(@Nullable String token) {
        return token == null ? this : header("Authorization", "Bearer " + token);
    }

    public Wire header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    /** A JSON body with its content type. */
    public Wire json(String text) {
        return body("application/json", text.getBytes(StandardCharsets.UTF_8));
    }

    public Wire body(String contentType, byte[] bytes) {
        body = BodyPublishers.ofByteArray(bytes);
        return header("Content-Type", contentType);
    }

    /** A body whose length is not announced. */
    public Wire chunked(String contentType, byte[] bytes) {
        body = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes));
        return header("Content-Type", contentType);
    }

    /** Sends it and returns what came back. */
    public Reply send() {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                .timeout(Duration.ofSeconds(30))
                .method(method, body);
        headers.forEach(request::header);
        try {
            return new Reply(method + " " + path, CLIENT.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException failed) {
            throw new AssertionError(method + " " + path + ": no answer", failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** What came back. */
    public record Reply(String request, HttpResponse<String> response) {

        public int status() {
            return response.statusCode();
        }

        public String body() {
            return response.body();
        }

        public Optional<String> header(String name) {
            return response.headers().firstValue(name);
        }

        /** The body as JSON. */
        public JsonNode json() {
            try {
                return JSON.readTree(body());
            } catch (JsonProcessingException unreadable) {
                throw new AssertionError(this + ": not JSON", unreadable);
            }
        }

        @Override
        public String toString() {
            return request + " -> " + status() + " " + response.headers().map() + "\n" + body();
        }
    }
}
