package org.ayni.bo481.play;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.PSSParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.ayni.bo481.entry.Actor;

/** Signs the tokens of the people in the story with the local stack's key (PS256), and signs again before they end. */
public final class Tokens {
    private static final Duration LIFETIME = Duration.ofHours(1);
    private static final Duration KEPT = Duration.ofMinutes(30);

    private final PrivateKey key;
    private final Map<Actor, Signed> signed = new ConcurrentHashMap<>();

    private record Signed(String token, Instant at) {}

    Tokens(PrivateKey key) {
        this.key = key;
    }

    /** @throws PlayFailure when the file is no private key in PEM */
    public static Tokens from(Path file) {
        try {
            String text = Files.readString(file).replaceAll("-----[A-Z ]+-----|\\s", "");
            return new Tokens(KeyFactory.getInstance("RSA")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(text))));
        } catch (IOException | GeneralSecurityException | IllegalArgumentException unusable) {
            throw new PlayFailure("AYNI_TOKEN_KEY names no usable private key: " + unusable, unusable);
        }
    }

    /** The bank's id is asked for a bank's token only. */
    String of(Actor actor, Supplier<String> bank) {
        Instant now = Instant.now();
        return signed.compute(
                        actor,
                        (who, known) -> known != null && known.at().plus(KEPT).isAfter(now)
                                ? known
                                : new Signed(sign(who, who.isBank() ? bank.get() : "", now), now))
                .token();
    }

    private String sign(Actor actor, String bank, Instant now) {
        String claims = """
                {"iss":"https://ayni.local","aud":"ayni","sub":"%s","azp":"%s","groups":["%s"],"jti":"%s",\
                "iat":%d,"exp":%d%s}""".formatted(
                        actor.subject(),
                        actor.client(),
                        actor.role(),
                        UUID.randomUUID(),
                        now.getEpochSecond(),
                        now.plus(LIFETIME).getEpochSecond(),
                        bank.isEmpty() ? "" : ",\"bank_id\":\"" + bank + "\"");
        String text = base64("{\"alg\":\"PS256\",\"typ\":\"JWT\"}".getBytes(StandardCharsets.UTF_8)) + "."
                + base64(claims.getBytes(StandardCharsets.UTF_8));
        try {
            Signature signature = Signature.getInstance("RSASSA-PSS");
            signature.setParameter(new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, 1));
            signature.initSign(key);
            signature.update(text.getBytes(StandardCharsets.US_ASCII));
            return text + "." + base64(signature.sign());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
