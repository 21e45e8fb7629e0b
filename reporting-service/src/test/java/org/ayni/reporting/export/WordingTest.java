package org.ayni.reporting.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.ayni.reporting.framework.Framework.Way;
import org.ayni.reporting.framework.Text;
import org.ayni.reporting.indicator.Light;
import org.ayni.reporting.indicator.Reason;
import org.ayni.reporting.indicator.Status;
import org.junit.jupiter.api.Test;

class WordingTest {

    @Test
    void everyConstantHasWordsOfItsOwnInBothLanguages() {
        List<Enum<?>> constants = Stream.<Enum<?>[]>of(Way.values(), Status.values(), Reason.values(), Light.values())
                .flatMap(Stream::of)
                .toList();
        List<Text> words = constants.stream().map(Wording::of).toList();
        assertEquals(constants.size(), words.stream().map(Text::es).distinct().count());
        assertEquals(constants.size(), words.stream().map(Text::en).distinct().count());
        words.forEach(each -> assertNotEquals(each.es(), each.en()));
    }

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertEquals(
                ResourceBundle.getBundle("export.words", Locale.of("es")).keySet(),
                ResourceBundle.getBundle("export.words", Locale.of("en")).keySet());
    }
}
