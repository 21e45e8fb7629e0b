package org.ayni.local;

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
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Prints a token for the local stack. Run from its source by {@code deploy/token}, so it uses the JDK alone and no
 * other class of this package.
 */
final class LocalToken {

    static final Duration LIFETIME = Duration.ofHours(8);

    private static final List<String> ROLES = List.of(
            "programme-officer",
            "credit-officer",
            "credit-committee",
            "trainer",
            "verifier",
            "auditor",
            "partner-bank",
            "integration",
            "admin");
    private static final String BANK_ROLE = "partner-bank";
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._@:-]{1,100}");
    private static final String USAGE = "Usage: deploy/token ROLE [--bank ID] [--client NAME] [--subject NAME]";

    private final String role;
    private String bank = "";
    private String client = "local";
    private String subject;

    private LocalToken(String role) {
        this.role = role;
        this.subject = role;
    }

    /** Arguments: the folder with the stack's data, then those of {@code deploy/token}. */
    public static void main(String[] arguments) throws IOException, GeneralSecurityException {
        try {
            List<String> rest = List.of(arguments).subList(1, arguments.length);
            LocalToken wanted = parse(rest);
            Path key = Path.of(arguments[0]).resolve("keys/token-private.pem");
            if (!Files.exists(key)) {
                throw new IllegalArgumentException(
                        "The local stack was never started here, so there is no key: run deploy/run first");
            }
            System.out.println(wanted.sign(readKey(Files.readString(key)), Instant.now()));
        } catch (IllegalArgumentException refused) {
            System.err.println(refused.getMessage());
            System.exit(2);
        }
    }

    /** @throws IllegalArgumentException with one line for the person who typed it */
    static LocalToken parse(List<String> arguments) {
        if (arguments.isEmpty()) {
            throw new IllegalArgumentException(USAGE + "; roles: " + String.join(", ", ROLES));
        }
        LocalToken token = new LocalToken(arguments.getFirst());
        if (!ROLES.contains(token.role)) {
            throw new IllegalArgumentException(
                    "There is no role " + token.role + "; roles: " + String.join(", ", ROLES));
        }
        for (int i = 1; i < arguments.size(); i += 2) {
            if (i + 1 == arguments.size()) {
                throw new IllegalArgumentException(arguments.get(i) + " needs a value. " + USAGE);
            }
            token.take(arguments.get(i), arguments.get(i + 1));
        }
        if (token.role.equals(BANK_ROLE) == token.bank.isEmpty()) {
            throw new IllegalArgumentException("--bank ID goes with the role " + BANK_ROLE + " and with no other");
        }
        return token;
    }

    private void take(String option, String value) {
        switch (option) {
            case "--bank" -> bank = uuid(value);
            case "--client" -> client = name(value);
            case "--subject" -> subject = name(value);
            default -> throw new IllegalArgumentException("Unknown argument " + option + ". " + USAGE);
        }
    }

    private static String uuid(String value) {
        try {
            return UUID.fromString(value).toString();
        } catch (IllegalArgumentException notAnId) {
            throw new IllegalArgumentException("--bank needs the bank's id, a UUID, not " + value, notAnId);
        }
    }

    private static String name(String value) {
        if (!NAME.matcher(value).matches()) {
            throw new IllegalArgumentException("A name has 1 to 100 letters, digits or any of . _ @ : -, not " + value);
        }
        return value;
    }

    String sign(PrivateKey key, Instant now) throws GeneralSecurityException {
        String bankClaim = bank.isEmpty() ? "" : ",\"bank_id\":\"" + bank + "\"";
        String claims = """
                {"iss":"https://ayni.local","aud":"ayni","sub":"%s","azp":"%s","groups":["%s"],"jti":"%s",\
                "iat":%d,"exp":%d%s}""".formatted(
                        subject,
                        client,
                        role,
                        UUID.randomUUID(),
                        now.getEpochSecond(),
                        now.plus(LIFETIME).getEpochSecond(),
                        bankClaim);
        String signed = base64("{\"alg\":\"PS256\",\"typ\":\"JWT\"}".getBytes(StandardCharsets.UTF_8)) + "."
                + base64(claims.getBytes(StandardCharsets.UTF_8));
        Signature signature = Signature.getInstance("RSASSA-PSS");
        signature.setParameter(new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, 1));
        signature.initSign(key);
        signature.update(signed.getBytes(StandardCharsets.US_ASCII));
        return signed + "." + base64(signature.sign());
    }

    static PrivateKey readKey(String pem) throws GeneralSecurityException {
        String text = pem.replaceAll("-----[A-Z ]+-----|\\s", "");
        return KeyFactory.getInstance("RSA")
                .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(text)));
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
