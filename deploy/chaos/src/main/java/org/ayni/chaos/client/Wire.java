package org.ayni.chaos.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.ayni.chaos.client.Call.Caller;

/** One attempt at a time: nothing is sent twice here. */
public final class Wire {

    private static final Duration TIMEOUT = Duration.ofSeconds(15);
    private static final String IN_FLIGHT = "urn:ayni:problem:idempotency-in-flight";

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private final ObjectMapper json = new ObjectMapper();
    private final String address;
    private final Map<Caller, String> tokens = new EnumMap<>(Caller.class);

    public Wire(String address) {
        this.address = address;
    }

    /** From now on this caller has this token. */
    public void admit(Caller caller, String token) {
        tokens.put(caller, token);
    }

    public Reply get(Caller caller, String path) throws InterruptedException {
        return send(request(caller, path).GET().build());
    }

    Reply send(Call call) throws InterruptedException {
        return call.kind() == Call.Kind.READ ? get(call.caller(), call.path()) : post(call);
    }

    private Reply post(Call call) throws InterruptedException {
        return send(request(call.caller(), call.path())
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", call.key())
                .POST(BodyPublishers.ofString(call.body()))
                .build());
    }

    private HttpRequest.Builder request(Caller caller, String path) {
        String token = tokens.get(caller);
        if (token == null) {
            throw new IllegalStateException(caller + " has no token yet");
        }
        return HttpRequest.newBuilder(URI.create(address + path))
                .timeout(TIMEOUT)
                .header("Authorization", "Bearer " + token)
                .header("Accept-Language", "en");
    }

    private Reply send(HttpRequest request) throws InterruptedException {
        long begun = System.nanoTime();
        try {
            HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
            JsonNode body = read(response.body());
            return new Reply(
                    response.statusCode(),
                    response.headers().firstValue("Idempotent-Replayed").isPresent(),
                    body.path("type").asText("").equals(IN_FLIGHT),
                    body,
                    "",
                    System.nanoTime() - begun);
        } catch (IOException broken) {
            return Reply.none(broken.getClass().getSimpleName(), System.nanoTime() - begun);
        }
    }

    private JsonNode read(String body) {
        try {
            return body.isEmpty() ? MissingNode.getInstance() : json.readTree(body);
        } catch (JsonProcessingException somethingElse) {
            return MissingNode.getInstance();
        }
    }
}
