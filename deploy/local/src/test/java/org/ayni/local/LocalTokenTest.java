package org.ayni.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.ayni.local.settings.Secrets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalTokenTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final String BANK = "5d3f1c2e-0000-7000-8000-000000000001";

    @TempDir
    Path folder;

    @Test
    void isVerifiedByThePublicKeyThatTheServicesGet() throws GeneralSecurityException, IOException {
        String token = token("credit-officer");
        assertTrue(verifies(token));
        String[] parts = token.split("\\.");
        String admin = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8)
                .replace("credit-officer", "admin");
        String changed = Base64.getUrlEncoder().withoutPadding().encodeToString(admin.getBytes(StandardCharsets.UTF_8));
        assertFalse(verifies(parts[0] + "." + changed + "." + parts[2]));
    }

    @Test
    void carriesRoleSubjectClientAndEightHours() throws GeneralSecurityException, IOException {
        JsonNode claims = claims(token("trainer", "--subject", "rosa", "--client", "field-app"));
        assertEquals("trainer", claims.path("groups").path(0).asText());
        assertEquals("rosa", claims.path("sub").asText());
        assertEquals("field-app", claims.path("azp").asText());
        assertEquals("https://ayni.local", claims.path("iss").asText());
        assertEquals("ayni", claims.path("aud").asText());
        assertEquals(NOW.getEpochSecond(), claims.path("iat").asLong());
        assertEquals(
                NOW.plusSeconds(8 * 3600).getEpochSecond(), claims.path("exp").asLong());
        assertFalse(claims.has("bank_id"));
    }

    @Test
    void carriesTheBankForABank() throws GeneralSecurityException, IOException {
        assertEquals(
                BANK,
                claims(token("partner-bank", "--bank", BANK)).path("bank_id").asText());
    }

    @Test
    void listsTheRolesWhenThereIsNoSuchRole() {
        String line = refusal("officer");
        assertTrue(line.contains("officer") && line.contains("credit-committee") && line.contains("auditor"), line);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "partner-bank",
                "partner-bank --bank 7",
                "auditor --bank 5d3f1c2e-0000-7000-8000-000000000001",
                "auditor --client",
                "auditor --client a\"b",
                "auditor --days 3"
            })
    void refusesWhatCannotBeAToken(String line) {
        refusal(line.isEmpty() ? new String[0] : line.split(" "));
    }

    private static String refusal(String... arguments) {
        return String.valueOf(assertThrows(IllegalArgumentException.class, () -> LocalToken.parse(List.of(arguments)))
                .getMessage());
    }

    private String token(String... arguments) throws GeneralSecurityException, IOException {
        Secrets secrets = Secrets.in(folder.resolve("keys"));
        String pem = Files.readString(secrets.privateKeyFile());
        return LocalToken.parse(List.of(arguments)).sign(LocalToken.readKey(pem), NOW);
    }

    private static JsonNode claims(String token) throws IOException {
        return new ObjectMapper().readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
    }

    private boolean verifies(String token) throws GeneralSecurityException, IOException {
        int end = token.lastIndexOf('.');
        String pem = Secrets.in(folder.resolve("keys")).publicKey().replaceAll("-----[A-Z ]+-----|\\s", "");
        PublicKey key = KeyFactory.getInstance("RSA")
                .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(pem)));
        Signature signature = Signature.getInstance("RSASSA-PSS");
        signature.setParameter(new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, 1));
        signature.initVerify(key);
        signature.update(token.substring(0, end).getBytes(StandardCharsets.US_ASCII));
        return signature.verify(Base64.getUrlDecoder().decode(token.substring(end + 1)));
    }
}
