package org.ayni.kit.security;

import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Encrypts single personal fields at rest: AES-256-GCM, {@code <key id>:<base64 of nonce and cipher text>}. The key id
 * tells which key opens a value, so keys can be rotated while old values stay readable.
 */
@Singleton
public class FieldCipher {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int KEY_BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final SecretKeySpec key;
    private final String keyId;

    FieldCipher(
            @ConfigProperty(name = "ayni.personal-data-key") Optional<String> key,
            @ConfigProperty(name = "ayni.personal-data-key-id", defaultValue = "k1") String keyId) {
        byte[] bytes = key.map(Base64.getDecoder()::decode)
                .orElseThrow(() -> new IllegalStateException("set AYNI_PERSONAL_DATA_KEY: 32 random bytes in base64"));
        if (bytes.length != KEY_BYTES) {
            throw new IllegalStateException("AYNI_PERSONAL_DATA_KEY must be 32 bytes in base64");
        }
        this.key = new SecretKeySpec(bytes, "AES");
        this.keyId = keyId;
    }

    public String encrypt(String clear) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, nonce, clear.getBytes(StandardCharsets.UTF_8));
        byte[] both = ByteBuffer.allocate(nonce.length + sealed.length)
                .put(nonce)
                .put(sealed)
                .array();
        return keyId + ":" + Base64.getEncoder().encodeToString(both);
    }

    public String decrypt(String encrypted) {
        int colon = encrypted.indexOf(':');
        if (!encrypted.substring(0, colon).equals(keyId)) {
            throw new IllegalStateException("no key " + encrypted.substring(0, colon));
        }
        ByteBuffer both = ByteBuffer.wrap(Base64.getDecoder().decode(encrypted.substring(colon + 1)));
        byte[] nonce = new byte[NONCE_BYTES];
        both.get(nonce);
        byte[] sealed = new byte[both.remaining()];
        both.get(sealed);
        return new String(run(Cipher.DECRYPT_MODE, nonce, sealed), StandardCharsets.UTF_8);
    }

    private byte[] run(int mode, byte[] nonce, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException unreadable) {
            throw new IllegalStateException("the value does not open with this key", unreadable);
        }
    }
}
