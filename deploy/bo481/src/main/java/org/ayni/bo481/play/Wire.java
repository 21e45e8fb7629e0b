package org.ayni.bo481.play;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ayni.bo481.entry.Json;

/**
 * HTTP/1.1 with connections kept alive. A request that may succeed later is sent again until it does or the patience
 * ends; a client that comes near its rate limit is slowed down beforehand.
 */
public final class Wire {
    private static final Duration TIMEOUT = Duration.ofSeconds(20);
    private static final Pattern REMAINING = Pattern.compile("r=(\\d+)");

    /** So many requests should be left of a burst; for each one missing it waits as long as one takes to come back. */
    private static final int RESERVE = 30;

    private static final long REFILL_MS = 10;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final Duration limit;
    private final Consumer<String> waiting;

    /**
     * @param limit how long a request is tried without success
     * @param waiting is told why, each time before it waits
     */
    public Wire(Duration limit, Consumer<String> waiting) {
        this.limit = limit;
        this.waiting = waiting;
    }

    Duration limit() {
        return limit;
    }

    Reply get(URI address, String token) {
        return send(request(address, token).GET().build());
    }

    Reply post(URI address, String token, String idempotencyKey, JsonNode body) {
        return send(request(address, token)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", idempotencyKey)
                .POST(BodyPublishers.ofString(body.toString()))
                .build());
    }

    /** Without a token: for the management port. */
    Reply put(URI address, JsonNode body) {
        return send(HttpRequest.newBuilder(address)
                .timeout(TIMEOUT)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(body.toString()))
                .build());
    }

    private static HttpRequest.Builder request(URI address, String token) {
        return HttpRequest.newBuilder(address)
                .timeout(TIMEOUT)
                .header("Authorization", "Bearer " + token)
                .header("Accept-Language", "en");
    }

    private Reply send(HttpRequest request) {
        Patience patience = new Patience(limit);
        while (true) {
            String what = request.method() + " " + request.uri();
            try {
                HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
                Reply reply = reply(response);
                if (!reply.isForLater()) {
                    slowDown(response);
                    return reply;
                }
                wait(patience, reply.retryAfterSeconds(), what + " answered " + reply.refusal());
            } catch (IOException down) {
                wait(patience, -1, what + " failed: " + down);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new PlayFailure("Interrupted", interrupted);
            }
        }
    }

    private void wait(Patience patience, long atLeastSeconds, String why) {
        waiting.accept(why);
        patience.waitOrGiveUp(atLeastSeconds, why);
    }

    private static Reply reply(HttpResponse<String> response) {
        return new Reply(
                response.statusCode(),
                json(response.body()),
                response.headers().firstValue("Retry-After").map(Wire::seconds).orElse(-1L),
                response.headers().firstValue("Idempotent-Replayed").isPresent());
    }

    private static JsonNode json(String body) {
        try {
            return body.isEmpty() ? MissingNode.getInstance() : Json.MAPPER.readTree(body);
        } catch (JsonProcessingException somethingElse) {
            return MissingNode.getInstance();
        }
    }

    private static long seconds(String retryAfter) {
        return retryAfter.matches("\\d{1,4}") ? Long.parseLong(retryAfter) : 1;
    }

    private static void slowDown(HttpResponse<?> response) throws InterruptedException {
        Matcher remaining =
                REMAINING.matcher(response.headers().firstValue("RateLimit").orElse(""));
        if (remaining.find()) {
            long missing = RESERVE - Long.parseLong(remaining.group(1));
            if (missing > 0) {
                TimeUnit.MILLISECONDS.sleep(missing * REFILL_MS);
            }
        }
    }
}
