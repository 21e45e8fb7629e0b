package org.ayni.credit.bureau;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.faulttolerance.api.CircuitBreakerName;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.ayni.credit.bureau.BureauAnswer.NotFound;
import org.ayni.credit.bureau.BureauAnswer.Rating;
import org.ayni.credit.bureau.BureauAnswer.Report;
import org.ayni.kit.security.DocumentDigest;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.faulttolerance.Bulkhead;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.jspecify.annotations.Nullable;

/**
 * One guarded call: 2 s, one retry, at most 20 at once, and a circuit that opens when half of ten calls failed. Never
 * inside a transaction.
 */
@ApplicationScoped
class BureauCall {

    private static final Duration TIMEOUT = Duration.ofSeconds(2);
    private static final int MAX_ANSWER_CHARS = 100_000;

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(TIMEOUT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final ObjectMapper json;
    private final URI reports;

    BureauCall(ObjectMapper json, @ConfigProperty(name = "ayni.bureau.url") URI url) {
        this.json = json;
        this.reports = url.resolve("/v1/reports");
    }

    /** Why there is no usable answer. */
    static final class Failed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Failed(String reason) {
            super(reason);
        }
    }

    record Answered(
            @Nullable Document document,
            @Nullable String rating,
            @Nullable Boolean listed,
            @Nullable Integer numberOfLenders,
            @Nullable List<Debt> debts) {}

    @Retry(maxRetries = 1, delay = 50, retryOn = Failed.class)
    @CircuitBreakerName("bureau")
    @CircuitBreaker(requestVolumeThreshold = 10, failureRatio = 0.5, delay = 10_000, failOn = Failed.class)
    @Bulkhead(20)
    BureauAnswer ask(Document document) {
        HttpResponse<String> answer = send(document);
        if (answer.statusCode() != 200) {
            throw new Failed("status " + answer.statusCode());
        }
        return read(document, answer.body());
    }

    private HttpResponse<String> send(Document document) {
        try {
            String body = json.writeValueAsString(Map.of("document", document));
            HttpRequest request = HttpRequest.newBuilder(reports)
                    .timeout(TIMEOUT)
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build();
            return wait(http.sendAsync(request, HttpResponse.BodyHandlers.ofString()));
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }

    /** The client's own limit ends with the headers; this one also holds for a body that never comes to its end. */
    private static HttpResponse<String> wait(CompletableFuture<HttpResponse<String>> answer) {
        try {
            return answer.get(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            answer.cancel(true);
            throw new Failed("no answer within " + TIMEOUT.toSeconds() + " s");
        } catch (ExecutionException unreachable) {
            Throwable cause = unreachable.getCause();
            throw new Failed(
                    cause instanceof HttpTimeoutException
                            ? "no answer within " + TIMEOUT.toSeconds() + " s"
                            : "connection failed or ended too early");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Failed("interrupted");
        }
    }

    private BureauAnswer read(Document asked, String body) {
        try {
            if (body.length() > MAX_ANSWER_CHARS) {
                throw new Failed("answer too large");
            }
            Answered answer = json.readerFor(Answered.class)
                    .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .readValue(body);
            if (answer.document == null || answer.rating == null) {
                throw new Failed("half an answer");
            }
            if (!normalised(answer.document).equals(normalised(asked))) {
                throw new Failed("an answer about another document");
            }
            if (answer.rating.equals("NOT_FOUND")) {
                return new NotFound(body);
            }
            if (answer.listed == null || answer.numberOfLenders == null || answer.numberOfLenders < 0) {
                throw new Failed("half an answer");
            }
            List<Debt> debts = answer.debts == null ? List.of() : List.copyOf(answer.debts);
            return new Report(Rating.valueOf(answer.rating), answer.listed, answer.numberOfLenders, debts, body);
        } catch (JsonProcessingException | IllegalArgumentException unreadable) {
            throw new Failed("unreadable answer");
        }
    }

    private static String normalised(Document document) {
        return DocumentDigest.normalise(document.number(), document.complement(), document.department());
    }
}
