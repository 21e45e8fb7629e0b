package org.ayni.local.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    @TempDir
    Path folder;

    @Test
    void staysTheSameAfterARestart() throws IOException {
        Secrets first = Secrets.in(folder.resolve("keys"));
        String value = first.value("personal-data-key.credit");
        String other = first.value("document-digest-key");
        Secrets second = Secrets.in(folder.resolve("keys"));
        assertEquals(value, second.value("personal-data-key.credit"));
        assertEquals(other, second.value("document-digest-key"));
        assertEquals(first.publicKey(), second.publicKey());
        assertNotEquals(value, other);
        assertEquals(32, Base64.getDecoder().decode(value).length);
    }

    @Test
    void isReadableByTheOwnerAlone() throws IOException {
        Secrets secrets = Secrets.in(folder.resolve("keys"));
        secrets.value("password.credit_app");
        for (String name : List.of("secrets.properties", "token-private.pem")) {
            Path file = folder.resolve("keys").resolve(name);
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)), name);
        }
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("keys"))));
    }
}
