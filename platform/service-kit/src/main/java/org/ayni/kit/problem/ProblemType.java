package org.ayni.kit.problem;

import java.util.Locale;

/**
 * A kind of refusal with a stable address {@code urn:ayni:problem:<slug>}. Each feature lists its kinds in one enum;
 * the slug is the constant's name in kebab-case.
 */
public interface ProblemType {

    /** The constant's name. */
    String name();

    /** The HTTP status of every problem of this kind. */
    int status();

    /** The title in Spanish: the condition, without figures. */
    String es();

    /** The title in English. */
    String en();

    default String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * Whether this refusal is kept as the answer to its idempotency key. Not where the same request may pass a moment
     * later without anybody changing anything here: a local copy of another service's facts lags.
     */
    default boolean kept() {
        return true;
    }

    /** A problem of this kind; both texts name the figures and the rule. */
    default Problem problem(String es, String en) {
        return new Problem(this, es, en);
    }

    /** A problem of this kind about one field of the request. */
    default Problem problem(String field, String es, String en) {
        return new Problem(this, es, en).at(field);
    }
}
