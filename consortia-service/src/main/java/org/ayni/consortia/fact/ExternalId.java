package org.ayni.consortia.fact;

import org.ayni.kit.problem.CommonProblem;
import org.ayni.kit.problem.Problem;
import org.ayni.kit.security.Caller;
import org.jspecify.annotations.Nullable;

/**
 * The sender's own id for what it creates; unique for each client.
 *
 * @param externalClient the client, null exactly when there is no external id
 */
public record ExternalId(
        @Nullable String externalId, @Nullable String externalClient) {

    /** The external id as given by the present caller. */
    public static ExternalId of(@Nullable String given, Caller caller) {
        return new ExternalId(given, given == null ? null : caller.client());
    }

    /** 409 {@code already-exists}: this client created something with this id before. */
    public Problem taken() {
        return CommonProblem.ALREADY_EXISTS.problem(
                "externalId",
                "Este cliente ya registró externalId " + externalId,
                "This client has already registered externalId " + externalId);
    }
}
