package org.ayni.consortia.person;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ayni.kit.id.Ids;
import org.junit.jupiter.api.Test;

class PersonalVaultTest {

    private static final String OLD = key(1);
    private static final String PRESENT = key(2);
    private static final UUID PERSON = Ids.next();

    private final PersonalVault vault = new PersonalVault(PRESENT, Optional.empty(), key(3));

    @Test
    void opensWhatItSealed() {
        byte[] sealed = vault.seal(PERSON, "document", "4567890||LP");
        assertEquals("4567890||LP", vault.open(PERSON, "document", sealed));
        assertFalse(new String(sealed, StandardCharsets.ISO_8859_1).contains("4567890"));
    }

    @Test
    void sealsTheSameTextDifferentlyEachTime() {
        assertFalse(Arrays.equals(vault.seal(PERSON, "phone", "77123456"), vault.seal(PERSON, "phone", "77123456")));
    }

    @Test
    void opensNeitherForAnotherPersonNorAsAnotherFieldNorChanged() {
        byte[] sealed = vault.seal(PERSON, "document", "4567890||LP");
        assertThrows(IllegalStateException.class, () -> vault.open(Ids.next(), "document", sealed));
        assertThrows(IllegalStateException.class, () -> vault.open(PERSON, "phone", sealed));
        sealed[sealed.length - 1] ^= 1;
        assertThrows(IllegalStateException.class, () -> vault.open(PERSON, "document", sealed));
    }

    @Test
    void opensWhatAKeyBeforeTheRotationSealed() {
        byte[] sealed = new PersonalVault(OLD, Optional.empty(), key(3)).seal(PERSON, "phone", "77123456");
        PersonalVault rotated = new PersonalVault(PRESENT, Optional.of(List.of(OLD)), key(3));
        assertEquals("77123456", rotated.open(PERSON, "phone", sealed));
        assertThrows(IllegalStateException.class, () -> vault.open(PERSON, "phone", sealed));
        byte[] resealed = rotated.seal(PERSON, "phone", "77123456");
        assertEquals("77123456", vault.open(PERSON, "phone", resealed));
    }

    @Test
    void refusesAKeyOfAnotherLength() {
        String shortKey = Base64.getEncoder().encodeToString(new byte[16]);
        assertThrows(IllegalArgumentException.class, () -> new PersonalVault(shortKey, Optional.empty(), key(3)));
    }

    private static String key(int fill) {
        byte[] key = new byte[32];
        Arrays.fill(key, (byte) fill);
        return Base64.getEncoder().encodeToString(key);
    }
}
