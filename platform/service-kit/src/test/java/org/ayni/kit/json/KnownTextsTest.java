package org.ayni.kit.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class KnownTextsTest {

    private final KnownTexts<Terms> terms = new KnownTexts<>(new ObjectMapper(), Terms.class);

    record Terms(int instalments) {}

    @Test
    void readATextOnce() {
        Terms first = terms.read("{\"instalments\": 12}");
        assertEquals(new Terms(12), first);
        assertSame(first, terms.read(new String("{\"instalments\": 12}".toCharArray())));
    }

    @Test
    void tellTextsApart() {
        terms.read("{\"instalments\": 12}");
        assertEquals(new Terms(13), terms.read("{\"instalments\": 13}"));
    }

    @Test
    void stayCorrectWhenThereAreMoreThanTheyKeep() {
        for (int instalments = 1; instalments <= 600; instalments++) {
            assertEquals(
                    instalments,
                    terms.read("{\"instalments\": " + instalments + "}").instalments());
        }
        assertEquals(1, terms.read("{\"instalments\": 1}").instalments());
    }

    @Test
    void refuseWhatCannotBeRead() {
        assertThrows(IllegalStateException.class, () -> terms.read("{\"instalments\": "));
    }
}
