package org.ayni.testkit;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/** The key pair of this test JVM: its public half is what the application verifies tokens with. */
final class TestKeys {

    /** Seen by all class loaders of the JVM: Quarkus loads the test resource and the tests by different ones. */
    private static final String PRIVATE = "ayni.testkit.private-key";

    private static final String PUBLIC = "ayni.testkit.public-key";

    private TestKeys() {}

    static KeyPair pair() {
        synchronized (System.class) {
            try {
                if (System.getProperty(PRIVATE) == null) {
                    KeyPair made = fresh();
                    System.setProperty(PUBLIC, text(made.getPublic().getEncoded()));
                    System.setProperty(PRIVATE, text(made.getPrivate().getEncoded()));
                }
                KeyFactory rsa = KeyFactory.getInstance("RSA");
                return new KeyPair(
                        rsa.generatePublic(new X509EncodedKeySpec(bytes(PUBLIC))),
                        rsa.generatePrivate(new PKCS8EncodedKeySpec(bytes(PRIVATE))));
            } catch (GeneralSecurityException failed) {
                throw new IllegalStateException(failed);
            }
        }
    }

    /** A pair that the application does not know; made once, for it takes longer than many requests. */
    static KeyPair stranger() {
        return Stranger.PAIR;
    }

    private static final class Stranger {
        private static final KeyPair PAIR = fresh();
    }

    private static KeyPair fresh() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException(failed);
        }
    }

    static String publicPem() {
        byte[] lineEnd = "\n".getBytes(StandardCharsets.US_ASCII);
        return "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder(64, lineEnd)
                        .encodeToString(pair().getPublic().getEncoded())
                + "\n-----END PUBLIC KEY-----\n";
    }

    private static String text(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static byte[] bytes(String property) {
        return Base64.getDecoder().decode(System.getProperty(property, ""));
    }
}
