package org.ayni.kit.security;

import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.ayni.kit.time.BusinessClock;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * A token that was verified is taken as verified until it expires, at most for 60 s: its signature, claims and roles do
 * not change, and verifying costs more than many a read. A token that is bound to a certificate is verified each time,
 * because the connection is part of the proof.
 */
@Singleton
@Alternative
@Priority(1)
public class KnownTokens implements HttpAuthenticationMechanism {

    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final int MOST = 1_000;
    /** What of an identity belongs to its request. */
    private static final String OF_THE_REQUEST = RoutingContext.class.getName();

    private final Map<String, Known> known = new ConcurrentHashMap<>();
    private final OidcAuthenticationMechanism oidc;
    private final BusinessClock clock;

    KnownTokens(OidcAuthenticationMechanism oidc, BusinessClock clock) {
        this.oidc = oidc;
        this.clock = clock;
    }

    private record Known(SecurityIdentity identity, Instant until) {}

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext request, IdentityProviderManager providers) {
        String sent = request.request().getHeader(HttpHeaders.AUTHORIZATION);
        Known before = sent == null ? null : known.get(sent);
        if (before != null && clock.now().isBefore(before.until)) {
            return Uni.createFrom().item(before.identity);
        }
        return oidc.authenticate(request, providers).invoke(identity -> keep(sent, identity));
    }

    private void keep(@Nullable String sent, @Nullable SecurityIdentity identity) {
        if (sent == null
                || identity == null
                || !(identity.getPrincipal() instanceof JsonWebToken token)
                || token.claim("cnf").isPresent()) {
            return;
        }
        Instant expires = Instant.ofEpochSecond(token.getExpirationTime());
        Instant longest = clock.now().plus(LONGEST);
        if (known.size() >= MOST) {
            known.clear();
        }
        known.put(sent, new Known(withoutRequest(identity), expires.isBefore(longest) ? expires : longest));
    }

    private static SecurityIdentity withoutRequest(SecurityIdentity identity) {
        QuarkusSecurityIdentity.Builder builder = QuarkusSecurityIdentity.builder()
                .setPrincipal(identity.getPrincipal())
                .addCredentials(identity.getCredentials())
                .addRoles(identity.getRoles());
        identity.getAttributes().forEach((name, value) -> {
            if (!name.equals(OF_THE_REQUEST)) {
                builder.addAttribute(name, value);
            }
        });
        return builder.build();
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext request) {
        return oidc.getChallenge(request);
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return oidc.getCredentialTypes();
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext request) {
        return oidc.getCredentialTransport(request);
    }

    @Override
    public int getPriority() {
        return oidc.getPriority();
    }
}
