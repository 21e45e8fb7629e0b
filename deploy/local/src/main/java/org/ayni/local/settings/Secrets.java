package org.ayni.local.settings;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;
import java.util.TreeMap;

/**
 * What must not be known outside: passwords, keys of encrypted fields and the key pair for tokens. Made at the first
 * start, readable by the owner alone, kept until {@code --fresh}.
 */
public final class Secrets {

    static final String PRIVATE_KEY = "token-private.pem";
    private static final String PUBLIC_KEY = "token-public.pem";
    private static final String VALUES = "secrets.properties";
    private static final int BYTES = 32;

    private final Path folder;
    private final Properties values = new Properties();

    private Secrets(Path folder) {
        this.folder = folder;
    }

    /** Those in the folder; the key pair is made when there is none. */
    public static Secrets in(Path folder) throws IOException {
        Secrets secrets = new Secrets(folder);
        Files.createDirectories(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        if (Files.exists(folder.resolve(VALUES))) {
            secrets.values.load(new StringReader(Files.readString(folder.resolve(VALUES))));
        }
        if (!Files.exists(folder.resolve(PRIVATE_KEY))) {
            secrets.makeKeyPair();
        }
        return secrets;
    }

    /** PEM of the key that signs tokens (PKCS 8). */
    public Path privateKeyFile() {
        return folder.resolve(PRIVATE_KEY);
    }

    /** PEM text of the key that verifies tokens. */
    public String publicKey() throws IOException {
        return Files.readString(folder.resolve(PUBLIC_KEY));
    }

    /** 32 random bytes in Base64, always the same ones for the same name. */
    public String value(String name) throws IOException {
        String known = values.getProperty(name);
        if (known != null) {
            return known;
        }
        String made = Base64.getEncoder().encodeToString(random());
        values.setProperty(name, made);
        StringBuilder text = new StringBuilder();
        new TreeMap<>(values)
                .forEach((key, value) ->
                        text.append(key).append('=').append(value).append('\n'));
        writePrivately(VALUES, text.toString());
        return made;
    }

    private static byte[] random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }

    private void makeKeyPair() throws IOException {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            KeyPair pair = generator.generateKeyPair();
            Files.writeString(
                    folder.resolve(PUBLIC_KEY),
                    pem("PUBLIC KEY", pair.getPublic().getEncoded()));
            writePrivately(PRIVATE_KEY, pem("PRIVATE KEY", pair.getPrivate().getEncoded()));
        } catch (GeneralSecurityException failed) {
            throw new StackFailure("This JDK makes no RSA keys", failed);
        }
    }

    /** Written beside and moved into place: a start that is broken off leaves no half file. */
    private void writePrivately(String name, String text) throws IOException {
        Path draft = folder.resolve(name + ".draft");
        Files.deleteIfExists(draft);
        Files.createFile(draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(draft, text);
        Files.move(draft, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static String pem(String kind, byte[] bytes) {
        String text = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(bytes);
        return "-----BEGIN " + kind + "-----\n" + text + "\n-----END " + kind + "-----\n";
    }
}
