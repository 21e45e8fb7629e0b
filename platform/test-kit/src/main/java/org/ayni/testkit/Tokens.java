package org.ayni.testkit;

import java.nio.charset.StandardCharsets;
import java.security.Key;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/** Signed tokens as an issuer would make them, and the wrong ones that a service must refuse with 401. */
public final class Tokens {

    public static final String ISSUER = "https://ayni.local";
    public static final String AUDIENCE = "ayni";

    private static final String CLIENT = "tests";
    private static final Duration HOUR = Duration.ofHours(1);

    /** To sign costs as much as many a request: who asks again within some minutes gets the same token. */
    private static final Duration KEPT = Duration.ofMinutes(10);

    private static final Map<Holder, Issued> ISSUED = new ConcurrentHashMap<>();

    private Tokens() {}

    private record Holder(
            List<String> roles,
            String subject,
            String client,
            @Nullable String bankId) {}

    private record Issued(String token, Instant at) {}

    /** The subject is named like the role; the client is {@code tests}. */
    public static String of(String role) {
        return of(role, role, CLIENT);
    }

    public static String of(String role, String subject) {
        return of(role, subject, CLIENT);
    }

    /** A token with one role, the acting subject and the client that the request is counted for. */
    public static String of(String role, String subject, String client) {
        return issued(new Holder(List.of(role), subject, client, null));
    }

    /** A token with several roles, or none. */
    public static String withRoles(List<String> roles, String subject) {
        return issued(new Holder(List.copyOf(roles), subject, CLIENT, null));
    }

    /** Role {@code partner-bank} with the claim {@code bank_id}; subject and client carry the bank's id. */
    public static String bank(UUID bankId) {
        return bank(bankId.toString());
    }

    /** As {@link #bank(UUID)}, with whatever text as {@code bank_id}. */
    public static String bank(String bankId) {
        return issued(new Holder(List.of("partner-bank"), "bank-" + bankId, "bank-" + bankId, bankId));
    }

    /** Every way of being wrong by name, otherwise right and with the role: all are answered with 401. */
    public static Map<String, String> wrong(String role) {
        Map<String, String> tokens = new LinkedHashMap<>();
        tokens.put("expired", expired(role));
        tokens.put("not yet valid", notYetValid(role));
        tokens.put("wrong audience", wrongAudience(role));
        tokens.put("wrong issuer", wrongIssuer(role));
        tokens.put("unknown key", unknownKey(role));
        tokens.put("RS256", rs256(role));
        tokens.put("HS256 with the public key as its secret", hs256(role));
        tokens.put("no signature", unsigned(role));
        tokens.put("changed after signing", changed(role));
        tokens.put("not a token", "garbage");
        return tokens;
    }

    public static String expired(String role) {
        JwtClaims claims = claims(role);
        claims.setIssuedAt(at(HOUR.multipliedBy(-2)));
        claims.setExpirationTime(at(HOUR.negated()));
        return signed(claims);
    }

    /** Right, but not for long. */
    public static String expiringAfter(String role, Duration time) {
        JwtClaims claims = claims(role);
        claims.setExpirationTime(at(time));
        return signed(claims);
    }

    public static String notYetValid(String role) {
        JwtClaims claims = claims(role);
        claims.setNotBefore(at(HOUR));
        claims.setExpirationTime(at(HOUR.multipliedBy(2)));
        return signed(claims);
    }

    public static String wrongAudience(String role) {
        JwtClaims claims = claims(role);
        claims.setAudience("somebody-else");
        return signed(claims);
    }

    public static String wrongIssuer(String role) {
        JwtClaims claims = claims(role);
        claims.setIssuer("https://somebody.else");
        return signed(claims);
    }

    public static String unknownKey(String role) {
        return sign(
                claims(role),
                AlgorithmIdentifiers.RSA_PSS_USING_SHA256,
                TestKeys.stranger().getPrivate());
    }

    public static String rs256(String role) {
        return sign(
                claims(role),
                AlgorithmIdentifiers.RSA_USING_SHA256,
                TestKeys.pair().getPrivate());
    }

    /** The old attack: the text of the public key, which everybody knows, used as the shared secret. */
    public static String hs256(String role) {
        byte[] secret = TestKeys.publicPem().getBytes(StandardCharsets.UTF_8);
        return sign(claims(role), AlgorithmIdentifiers.HMAC_SHA256, new HmacKey(secret));
    }

    public static String unsigned(String role) {
        return sign(claims(role), AlgorithmIdentifiers.NONE, null);
    }

    /** The claims of one token with the signature of another. */
    public static String changed(String role) {
        String[] other = of(role, "somebody-else").split("\\.", -1);
        String[] token = of(role).split("\\.", -1);
        return token[0] + "." + other[1] + "." + token[2];
    }

    private static JwtClaims claims(String role) {
        return claims(List.of(role), role, CLIENT, null);
    }

    private static JwtClaims claims(List<String> roles, String subject, String client, @Nullable String bankId) {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(ISSUER);
        claims.setAudience(AUDIENCE);
        claims.setSubject(subject);
        claims.setIssuedAt(at(Duration.ZERO));
        claims.setExpirationTime(at(HOUR));
        claims.setClaim("azp", client);
        claims.setStringListClaim("groups", roles);
        if (bankId != null) {
            claims.setClaim("bank_id", bankId);
        }
        return claims;
    }

    private static String issued(Holder holder) {
        Instant now = Instant.now();
        return ISSUED.compute(
                        holder,
                        (asked, before) -> before != null
                                        && before.at.plus(KEPT).isAfter(now)
                                ? before
                                : new Issued(
                                        signed(claims(asked.roles, asked.subject, asked.client, asked.bankId)), now))
                .token;
    }

    private static String signed(JwtClaims claims) {
        return sign(
                claims,
                AlgorithmIdentifiers.RSA_PSS_USING_SHA256,
                TestKeys.pair().getPrivate());
    }

    private static String sign(JwtClaims claims, String algorithm, @Nullable Key key) {
        JsonWebSignature token = new JsonWebSignature();
        token.setPayload(claims.toJson());
        token.setAlgorithmHeaderValue(algorithm);
        token.setHeader("typ", "JWT");
        token.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
        if (key != null) {
            token.setKey(key);
        }
        try {
            return token.getCompactSerialization();
        } catch (JoseException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static NumericDate at(Duration fromNow) {
        return NumericDate.fromSeconds(Instant.now().plus(fromNow).getEpochSecond());
    }
}
