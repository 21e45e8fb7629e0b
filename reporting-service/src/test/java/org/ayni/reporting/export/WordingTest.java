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
    void theStatementIsGrammarForNoneOneAndMany() {
        Text none = Wording.of("report.statement", 7, 14, 0);
        assertEquals("7 de 14 indicadores tienen valor; ninguno cumple su meta", none.es());
        assertEquals("7 of 14 indicators have a value; none meets its target", none.en());
        Text one = Wording.of("report.statement", 1, 14, 1);
        assertEquals("1 de 14 indicadores tiene valor; 1 cumple su meta", one.es());
        assertEquals("1 of 14 indicators has a value; 1 meets its target", one.en());
        Text many = Wording.of("report.statement", 7, 14, 2);
        assertEquals("7 de 14 indicadores tienen valor; 2 cumplen su meta", many.es());
        assertEquals("7 of 14 indicators have a value; 2 meet their target", many.en());
    }

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertEquals(
                ResourceBundle.getBundle("export.words", Locale.of("es")).keySet(),
                ResourceBundle.getBundle("export.words", Locale.of("en")).keySet());
    }
}
