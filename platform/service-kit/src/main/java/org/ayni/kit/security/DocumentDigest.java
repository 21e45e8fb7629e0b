package org.ayni.kit.security;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.text.Normalizer;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * The keyed digest by which two services recognise the same identity document without showing it to each other (design
 * rule 31): HMAC-SHA-256 over {@code NUMBER|COMPLEMENT|DEPARTMENT}. They share the key; nobody else can try numbers.
 */
public final class DocumentDigest {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int MIN_KEY_BYTES = 32;

    private final SecretKeySpec key;

    private DocumentDigest(byte[] key) {
        if (key.length < MIN_KEY_BYTES) {
            throw new IllegalArgumentException("the document digest key needs at least " + MIN_KEY_BYTES + " bytes");
        }
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    /** With the shared key, at least 32 bytes in base64: {@code ayni.document-digest-key}. */
    public static DocumentDigest ofBase64(String key) {
        return new DocumentDigest(Base64.getDecoder().decode(key));
    }

    /**
     * The one spelling of a document: letters and digits only, upper case, without accents; a missing complement or
     * department is empty. {@code "4.567.890", "1a", "Lp"} is {@code 4567890|1A|LP}.
     */
    public static String normalise(String number, @Nullable String complement, @Nullable String department) {
        return plain(number) + "|" + plain(complement) + "|" + plain(department);
    }

    /** The digest of the normalised document: 64 hexadecimal digits in lower case. */
    public String of(String number, @Nullable String complement, @Nullable String department) {
        return ofText(normalise(number, complement, department));
    }

    /** The digest of a text that the caller has brought into its one spelling; for look-up by something else. */
    public String ofText(String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String plain(@Nullable String text) {
        return text == null
                ? ""
                : Normalizer.normalize(text, Normalizer.Form.NFKD)
                        .replaceAll("[^\\p{L}\\p{Nd}]", "")
                        .toUpperCase(Locale.ROOT);
    }
}
