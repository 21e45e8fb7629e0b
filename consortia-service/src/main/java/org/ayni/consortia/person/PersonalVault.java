package org.ayni.consortia.person;

import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.ayni.kit.security.DocumentDigest;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Seals personal fields: AES-256-GCM, bound to the person and the field, so that a sealed value moved to another row
 * does not open.
 *
 * <p>A sealed value is key id (4 bytes), nonce (12 bytes), cipher text and tag. The key id is the beginning of the
 * key's SHA-256, so a key names itself. After a rotation the keys before go to {@code ayni.personal-data-old-keys} and
 * still open what they sealed; only the present key seals. Sealed values never match: look-up is by keyed digests.
 */
@Singleton
class PersonalVault {

    private static final int KEY_BYTES = 32;
    private static final int KEY_ID_BYTES = 4;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final Map<Integer, SecretKey> keys = new HashMap<>();
    private final int present;
    private final DocumentDigest digest;

    PersonalVault(
            @ConfigProperty(name = "ayni.personal-data-key") String presentKey,
            @ConfigProperty(name = "ayni.personal-data-old-keys") Optional<List<String>> oldKeys,
            @ConfigProperty(name = "ayni.document-digest-key") String digestKey) {
        oldKeys.orElse(List.of()).forEach(this::add);
        this.present = add(presentKey);
        this.digest = DocumentDigest.ofBase64(digestKey);
    }

    /** The digest by which credit-service knows the document too. */
    String digestOf(IdentityDocument document) {
        return digest.ofText(document.normalText());
    }

    /** The digest of anything else; its kind keeps it from ever being that of a document. */
    String digestOf(String kind, @Nullable Object secret) {
        return digest.ofText(kind + ":" + secret);
    }

    byte[] seal(UUID personId, String field, String text) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed = apply(
                Cipher.ENCRYPT_MODE, present, nonce, label(personId, field), text.getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.allocate(KEY_ID_BYTES + NONCE_BYTES + sealed.length)
                .putInt(present)
                .put(nonce)
                .put(sealed)
                .array();
    }

    /** Fails when the value was changed, belongs elsewhere, or its key is not known. */
    String open(UUID personId, String field, byte[] value) {
        ByteBuffer buffer = ByteBuffer.wrap(value);
        int keyId = buffer.getInt();
        byte[] nonce = new byte[NONCE_BYTES];
        buffer.get(nonce);
        byte[] sealed = Arrays.copyOfRange(value, buffer.position(), value.length);
        return new String(
                apply(Cipher.DECRYPT_MODE, keyId, nonce, label(personId, field), sealed), StandardCharsets.UTF_8);
    }

    private byte[] apply(int mode, int keyId, byte[] nonce, byte[] label, byte[] input) {
        SecretKey key = keys.get(keyId);
        if (key == null) {
            throw new IllegalStateException("personal data key " + Integer.toHexString(keyId) + " is not configured");
        }
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(label);
            return cipher.doFinal(input);
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("a personal field cannot be sealed or opened", failed);
        }
    }

    private int add(String base64) {
        byte[] key = Base64.getDecoder().decode(base64);
        if (key.length != KEY_BYTES) {
            throw new IllegalArgumentException("a personal data key has " + KEY_BYTES + " bytes");
        }
        try {
            int id = ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(key))
                    .getInt();
            keys.put(id, new SecretKeySpec(key, "AES"));
            return id;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] label(UUID personId, String field) {
        return ("person/" + personId + "/" + field).getBytes(StandardCharsets.UTF_8);
    }
}
