package org.ayni.kit.http;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.ayni.kit.problem.CommonProblem;
import org.ayni.kit.security.Caller;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * So many requests a second for each client, with a burst on top; beyond, 429 with {@code Retry-After}. Each replica
 * counts for itself.
 */
public class RateLimit {

    private static final String REMAINING = "ayni.rate.remaining";

    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();
    private final Caller caller;
    private final long perSecond;
    private final long burst;

    RateLimit(
            Caller caller,
            @ConfigProperty(name = "ayni.rate-limit.per-second", defaultValue = "100") long perSecond,
            @ConfigProperty(name = "ayni.rate-limit.burst", defaultValue = "200") long burst) {
        this.caller = caller;
        this.perSecond = perSecond;
        this.burst = burst;
    }

    @ServerRequestFilter
    public void count(ContainerRequestContext request) {
        ConsumptionProbe probe =
                buckets.computeIfAbsent(caller.client(), client -> newBucket()).tryConsumeAndReturnRemaining(1);
        request.setProperty(REMAINING, probe.getRemainingTokens());
        if (!probe.isConsumed()) {
            long seconds = 1 + TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill());
            throw CommonProblem.TOO_MANY_REQUESTS
                    .problem("El límite es " + perSecond + " por segundo", "The limit is " + perSecond + " per second")
                    .with("retryAfterSeconds", seconds);
        }
    }

    @ServerResponseFilter
    public void tell(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getProperty(REMAINING) instanceof Long remaining) {
            response.getHeaders().putSingle("RateLimit-Policy", "\"client\";q=" + burst + ";w=" + windowSeconds());
            response.getHeaders().putSingle("RateLimit", "\"client\";r=" + remaining + ";t=1");
        }
    }

    /** The time in which an empty bucket is full again. */
    private long windowSeconds() {
        return Math.max(1, burst / perSecond);
    }

    private Bucket newBucket() {
        return Bucket.builder()
                .addLimit(Bandwidth.builder()
                        .capacity(burst)
                        .refillGreedy(perSecond, Duration.ofSeconds(1))
                        .build())
                .build();
    }
}
