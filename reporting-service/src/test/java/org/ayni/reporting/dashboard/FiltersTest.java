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
            "/consortia", Set.of("sector", "group"),
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
        assertTrue(text.contains("Lo conocen: Resumen, Indicadores, Calidad de datos."), text);
        String nowhere = Served.refused("/training?consortium=x&lang=es", "es").text();
        assertTrue(nowhere.contains("Ninguna página lo conoce; cada consorcio tiene la suya en Consorcios."), nowhere);
        String one = Served.all(
                        "href=\"(/consortia/[0-9a-f-]{36})",
                        Served.page("/consortia", "es").html())
                .getFirst();
        assertTrue(
                Served.refused(one + "?group=1&lang=en", "en").text().contains("(a consortium)"),
                "a consortium's page");
    }

    @ParameterizedTest
    @CsvSource({"/", "/indicators", "/indicators/R.1.2.a", "/fund", "/training", "/consortia", "/quality", "/report"})
    void aPeriodIsItsLastDay(String path) {
        Served period = Served.at(path + "?period=2002-H1&lang=es");
        Served date = Served.at(path + "?asOf=2002-06-30&lang=es");
        assertEquals(main(date), main(period));
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
        return Served.all("(<main.*</main>)", page.html()).getFirst().replaceAll(" href=\"[^\"]*\"", "");
    }

    @Test
    void aStateShowsItsRowsOnly() {
        Map<String, Integer> counts = Map.of("met", 2, "near", 2, "far", 3, "none", 7);
        counts.forEach((state, count) -> {
            for (String path : List.of("/", "/indicators")) {
                Served page = Served.page(path + "?state=" + state, "es");
                assertEquals(count, page.rows().size(), path + state);
                assertTrue(page.text().contains(": " + count + " de 14. Ver todo"), path + state + page.text());
                assertTrue(page.html().contains("href=\"" + path + "?asOf=2004-03-27&amp;lang=es\">Ver todo"), path);
            }
        });
        Served none = Served.at("/indicators?state=met&asOf=2001-10-15&lang=es");
        assertTrue(none.text().contains("Sólo Cumple la meta: 0 de 14. Ver todo Ningún indicador"), none.text());
    }

    @Test
    void aGroupAndASectorShowTheirConsortiaOnly() {
        assertEquals(18, consortia("").size());
        List<String> first = consortia("?group=1");
        assertEquals(9, first.size());
        assertTrue(first.contains("K'ANA INTI") && !first.contains("KANA INTI"), first.toString());
        assertEquals(List.of("Consorcio 0", "Consorcio 1", "Consorcio 2", "K'ANA INTI"), consortia("?sector=cuero"));
        assertEquals(5, consortia("?sector=textiles&group=1").size());
        Served both = Served.page("/consortia?sector=textiles&group=1", "es");
        assertTrue(both.text().contains("Sólo grupo 1, rubro textiles: 5 de 18. Ver todo"), both.text());
        // A filter's number is what it shows beside the other one.
        assertTrue(both.text().contains("Todos 14 grupo 1 5 grupo 2 9"), both.text());
        assertTrue(both.text().contains("Todos 9 cuero 4 textiles 5"), both.text());
        assertTrue(Served.page("/consortia?sector=oro", "en")
                .text()
                .contains("Only trade oro: 0 of 18. See all No consortium"));
        assertFalse(
                Served.page("/consortia?sector=<b>", "en").html().contains("<b>"),
                "what was asked is written, not run");
    }

    private static List<String> consortia(String query) {
        return Served.all(
                        "rowheader\" scope=\"row\"><a [^>]*>([^<]*)",
                        Served.page("/consortia" + query, "es").html())
                .stream()
                .map(each -> each.replace("&#39;", "'"))
                .toList();
    }

    @Test
    void whoIsCalledAlmostAlikeIsNamedOnBothPages() {
        Served all = Served.page("/consortia", "es");
        Map<String, String> pages = Map.of("K&#39;ANA INTI", "KANA INTI", "KANA INTI", "K&#39;ANA INTI");
        pages.forEach((name, twin) -> {
            String href = Served.all("href=\"(/consortia/[0-9a-f-]{36})[^\"]*\">" + name + "<", all.html())
                    .getFirst();
            Served one = Served.page(href, "es");
            assertTrue(one.html().contains("<h1 id=\"title\" class=\"page-title\">" + name), name);
            assertTrue(
                    one.html().matches("(?s).*Otro consorcio se llama casi igual: <a [^>]*>" + twin + "</a>.*"), name);
        });
        assertEquals(2, Served.all("(casi igual)", all.html()).size(), "nobody else");
    }

    @Test
    void anotherDateKeepsWhatElseWasAsked() {
        String there = io.restassured.RestAssured.given()
                .auth()
                .oauth2(org.ayni.testkit.Tokens.of("auditor"))
                .redirects()
                .follow(false)
                .get("/date?page=/consortia&asOfDay=31&asOfMonth=12&asOfYear=2002&recordedUpToDay=1&recordedUpToMonth=2"
                        + "&recordedUpToYear=2003&group=1&sector=cuero&lang=es")
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
        assertTrue(
                there.endsWith("/consortia?asOf=2002-12-31&group=1&lang=es&recordedUpTo=2003-02-01&sector=cuero"),
                there);
    }
}
