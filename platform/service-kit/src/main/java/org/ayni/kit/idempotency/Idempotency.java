package org.ayni.kit.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.ayni.kit.http.Answer;
import org.ayni.kit.idempotency.IdempotencyKeys.Scope;
import org.ayni.kit.problem.CommonProblem;
import org.ayni.kit.problem.Problem;
import org.ayni.kit.problem.ProblemRenderer;
import org.ayni.kit.problem.ProblemType;
import org.ayni.kit.security.Caller;

/**
 * Same client, path, key and body: one effect and one answer, however often and however concurrently it is sent.
 *
 * <p>The key's row is inserted first and in the transaction of the effect, so a second request waits for the first and
 * then reads its answer, and a crash between effect and answer is impossible. An answer is kept at least 30 days.
 */
@Singleton
public class Idempotency {

    /** The request header. */
    public static final String HEADER = "Idempotency-Key";

    /** Refusals that may turn out otherwise when sent again as they are (design rule 68), so they are not kept. */
    private static final Set<ProblemType> NOT_KEPT =
            Set.of(CommonProblem.CONCURRENT_CHANGE, CommonProblem.IDEMPOTENCY_IN_FLIGHT);

    private final IdempotencyKeys keys;
    private final Caller caller;
    private final CurrentVertxRequest http;
    private final ObjectMapper json;
    private final ProblemRenderer renderer;

    Idempotency(
            IdempotencyKeys keys,
            Caller caller,
            CurrentVertxRequest http,
            ObjectMapper json,
            ProblemRenderer renderer) {
        this.keys = keys;
        this.caller = caller;
        this.http = http;
        this.json = json;
        this.renderer = renderer;
    }

    /**
     * Does the work once for the request's key, or answers what it answered the first time.
     *
     * @param command the parsed request; its fingerprint tells a retry from a reused key
     * @param work the effect and its answer; when it throws a 409 or 422 the whole transaction is undone, and the
     *     refusal kept as the answer in a new one
     */
    @Transactional(value = Transactional.TxType.MANDATORY, dontRollbackOn = Problem.class)
    public Answer once(Object command, Supplier<Answer> work) {
        RoutingContext request = http.getCurrent();
        String key = request.request().getHeader(HEADER);
        if (key == null) {
            return work.get();
        }
        Scope scope = new Scope(caller.client(), request.request().method().name(), request.normalizedPath(), key);
        byte[] fingerprint = fingerprint(command);
        if (!keys.claim(scope, fingerprint)) {
            return keys.answerOf(scope, fingerprint);
        }
        Answer answer;
        try {
            answer = work.get();
        } catch (Problem refused) {
            if (!isKept(refused.type())) {
                throw refused;
            }
            if (!keys.claimAnew(scope, fingerprint)) {
                return keys.answerOf(scope, fingerprint);
            }
            answer = refusal(refused, request);
        }
        answer = asText(answer);
        keys.keep(scope, answer);
        return answer;
    }

    private static boolean isKept(ProblemType refusal) {
        boolean business = refusal.status() == 409 || refusal.status() == 422;
        return business && refusal.kept() && !NOT_KEPT.contains(refusal);
    }

    private Answer refusal(Problem refused, RoutingContext request) {
        List<Locale> languages = request.acceptableLanguages().stream()
                .map(each -> Locale.forLanguageTag(each.tag()))
                .toList();
        return new Answer(
                refused.type().status(),
                null,
                null,
                renderer.render(refused, request.normalizedPath(), languages),
                false);
    }

    private Answer asText(Answer answer) {
        try {
            return answer.body() == null ? answer : answer.withText(json.writeValueAsString(answer.body()));
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }

    private byte[] fingerprint(Object command) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(json.writeValueAsString(command).getBytes(StandardCharsets.UTF_8));
        } catch (JsonProcessingException | NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
