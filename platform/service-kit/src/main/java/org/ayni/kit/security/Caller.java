package org.ayni.kit.security;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.UUID;
import org.ayni.kit.problem.CommonProblem;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** Who sent the present request, as the token says. */
@RequestScoped
public class Caller {

    private final SecurityIdentity identity;

    Caller(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** The person or system that acts: the token's {@code sub}. */
    public String subject() {
        String subject = claim("sub");
        return subject == null ? identity.getPrincipal().getName() : subject;
    }

    /** The application that sent the request: {@code azp}, {@code client_id} or the subject (design rule 68). */
    public String client() {
        String azp = claim("azp");
        String client = azp == null ? claim("client_id") : azp;
        return client == null ? subject() : client;
    }

    public boolean has(String role) {
        return identity.hasRole(role);
    }

    /** The bank whose rows alone the caller may see; nothing when the caller is not a bank. */
    public Optional<UUID> bank() {
        if (!has(Roles.PARTNER_BANK)) {
            return Optional.empty();
        }
        String bank = claim("bank_id");
        if (bank == null) {
            throw CommonProblem.FORBIDDEN.problem(
                    "El token de un banco debe llevar bank_id", "A bank's token must carry bank_id");
        }
        try {
            return Optional.of(UUID.fromString(bank));
        } catch (IllegalArgumentException notAnId) {
            throw CommonProblem.FORBIDDEN.problem("bank_id no es un UUID", "bank_id is not a UUID");
        }
    }

    /** Refuses when the present caller is the one who asked. */
    public void mustNotBe(String other) {
        if (subject().equals(other)) {
            throw CommonProblem.FOUR_EYES_REQUIRED.problem(
                    "Quien lo pidió no puede aprobarlo", "The one who asked may not approve");
        }
    }

    private @Nullable String claim(String name) {
        Object value = identity.getPrincipal() instanceof JsonWebToken token ? token.getClaim(name) : null;
        return value == null ? null : value.toString();
    }
}
