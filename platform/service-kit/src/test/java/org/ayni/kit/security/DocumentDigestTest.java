package org.ayni.kit.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Base64;
import org.junit.jupiter.api.Test;

class DocumentDigestTest {

    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);
    private final DocumentDigest digest = DocumentDigest.ofBase64(KEY);

    @Test
    void bringsEverySpellingIntoOne() {
        assertEquals("4567890|1A|LP", DocumentDigest.normalise(" 4.567-890 ", "1a", "lp"));
        assertEquals("4567890||", DocumentDigest.normalise("4567890", null, null));
        assertEquals(digest.of("4567890", null, "LP"), digest.of("4 567 890", " ", "Lp."));
    }

    @Test
    void tellsDocumentsApartThatDifferInAnyPart() {
        String one = digest.of("4567890", "1A", "LP");
        assertNotEquals(one, digest.of("4567891", "1A", "LP"));
        assertNotEquals(one, digest.of("4567890", "1B", "LP"));
        assertNotEquals(one, digest.of("4567890", "1A", "OR"));
        assertNotEquals(one, digest.of("45678901A", null, "LP"));
    }

    /** The vector is of {@code openssl dgst -sha256 -mac HMAC}, so both services can be held against it. */
    @Test
    void isHmacSha256InHex() {
        assertEquals(
                "b4bfdc76c49999325e6eb76462ac242898c4d26f2d60e4749ca4c0dd3f2c7bff", digest.of("4.567.890", null, "lp"));
    }

    @Test
    void dependsOnTheKey() {
        byte[] other = new byte[32];
        other[31] = 1;
        DocumentDigest otherDigest = DocumentDigest.ofBase64(Base64.getEncoder().encodeToString(other));
        assertNotEquals(digest.of("4567890", null, "LP"), otherDigest.of("4567890", null, "LP"));
    }

    @Test
    void refusesAShortKey() {
        String shortKey = Base64.getEncoder().encodeToString(new byte[31]);
        assertThrows(IllegalArgumentException.class, () -> DocumentDigest.ofBase64(shortKey));
    }
}
