package org.ayni.reporting.dashboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ayni.reporting.LoadedCase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a page is asked either changes what it shows, and the page says so, or is refused in the reader's words. */
@QuarkusTest
class FiltersTest {

    /** The pages and what each of them knows beyond the date. */
    private static final Map<String, Set<String>> KNOWN = Map.of(
            "/", Set.of("state"),
            "/indicators", Set.of("state"),
            "/indicators/R.3.1.b", Set.of("by"),
            "/fund", Set.of(),
            "/training", Set.of(),
            "/consortia", Set.of(),
            "/quality", Set.of("state"),
            "/report", Set.of());

    @Inject
    LoadedCase loaded;

    @BeforeEach
    void load() {
        loaded.played();
    }

    @Test
    void whatAPageDoesNotKnowIsRefusedInTheReadersWords() {
        KNOWN.forEach((path, known) -> {
            for (String each : List.of("by", "state", "consortium", "sector", "group")) {
                if (!known.contains(each)) {
                    refuses(path, each);
                }
            }
        });
    }

    private static void refuses(String path, String parameter) {
        for (String lang : List.of("es", "en")) {
            // The browser prefers the other language: the address is the reader's own choice.
            Served page = Served.refused(path + "?asOf=2004-03-27&lang=" + lang + "&" + parameter + "=x", lang);
            String text = page.text();
            assertTrue(
                    text.contains(lang.equals("es") ? "«" + parameter + "» no filtra" : "“" + parameter + "” does not"),
                    text);
            assertTrue(page.html().contains("lang=\"" + lang + "\""), text);
            assertTrue(
                    page.html().contains("href=\"" + path + "?asOf=2004-03-27&amp;lang=" + lang + "\""), page.html());
            assertFalse(text.contains("724"), text);
        }
    }

    @Test
    void theRefusalNamesThePagesThatKnowTheParameter() {
        String text = Served.refused("/fund?state=met&lang=es", "es").text();
        assertTrue(text.contains("(Fondo y cartera)"), text);
        assertTrue(text.contains("Lo conocen: Resumen, Indicadores, Calidad de datos"), text);
    }

    @ParameterizedTest
    @CsvSource({"/", "/indicators", "/indicators/R.1.2.a", "/fund", "/training", "/consortia", "/quality", "/report"})
    void aPeriodIsItsLastDay(String path) {
        Served period = Served.at(path + "?period=2002-H1&lang=es");
        Served date = Served.at(path + "?asOf=2002-06-30&lang=es");
        assertEquals(
                main(date).replace("asOf=2002-06-30&amp;lang=es", "…"),
                main(period).replace("lang=es&amp;period=2002-H1", "…"));
        assertNotEquals(Served.text(main(Served.page(path, "es"))), Served.text(main(period)), "figures differ");
        assertTrue(period.text().contains("Al cierre del período 2002-H1. Está viendo el 30 jun 2002"), period.text());
        assertTrue(period.html().contains("href=\"" + path + "?lang=es\">Volver a hoy"), "the way back");
    }

    @Test
    void aPeriodThatIsNoneAndOneWithADateAreRefused() {
        assertTrue(Served.refused("/?period=2002-H9&lang=es", "es")
                .text()
                .contains("«period» es uno de 2001-H2, 2002-H1"));
        assertTrue(Served.refused("/?period=2002-H1&asOf=2002-06-30&lang=en", "en")
                .text()
                .contains("Give asOf or period, not both"));
    }

    private static String main(Served page) {
        return Served.all("(<main.*</main>)", page.html()).getFirst();
    }
}
