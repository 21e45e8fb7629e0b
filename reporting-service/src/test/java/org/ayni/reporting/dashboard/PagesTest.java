package org.ayni.reporting.dashboard;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.ayni.reporting.LoadedCase;
import org.ayni.testkit.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The pages of the case over HTTP: figures that are honest, bars that are right, both languages. */
@QuarkusTest
class PagesTest {

    private static final Set<String> WITHOUT_VALUE =
            Set.of("R.1.1.c", "R.1.4.a", "R.1.4.b", "R.2.1.a", "R.2.2.a", "R.3.1.a", "R.3.2.a");
    private static final List<String> PATHS = List.of(
            "/",
            "/indicators",
            "/indicators/R.1.1.a",
            "/indicators/R.1.3.a",
            "/indicators/R.1.4.a",
            "/indicators/R.3.1.b",
            "/fund",
            "/training",
            "/consortia",
            "/quality",
            "/report");

    @Inject
    LoadedCase loaded;

    @BeforeEach
    void load() {
        loaded.played();
    }

    @Test
    void theOverviewSaysWhatIsKnownAndWhatIsMet() {
        String text = Served.page("/", "es").text();
        assertContains(text, "7 de 14 indicadores tienen valor; 2 cumplen su meta");
        assertContains(text, "2 cumplen y 5 quedan por debajo");
        assertContains(text, "Todos 14", "Cumple 2", "Cerca 2", "Lejos 3", "Sin valor 7");
        assertContains(text, "6 de 9 con valor", "0 de 2 con valor", "1 de 3 con valor");
        assertContains(text, "El objetivo general no se cumplió", "No iniciada");
        assertContains(text, "1.877 asistencias no son 1.877 personas: hay 724", "39 de 61 reglas piden revisión");
        assertFalse(
                Pattern.compile("(?i)promedio|average|índice|index")
                        .matcher(text)
                        .find(),
                text);
    }

    @Test
    void whatHasNoValueHasNoDigitNoBarAndAReason() {
        Map<String, String> rows = Served.page("/", "es").rows();
        assertEquals(14, rows.size());
        rows.forEach((code, row) -> {
            String value = Served.all("class=\"c-value\">(.*?)<span class=\"of\">", row)
                    .getFirst();
            String percent = Served.all("class=\"c-percent\">(.*?)</td>", row).getFirst();
            boolean without = WITHOUT_VALUE.contains(code);
            assertEquals(without, !Served.text(value + percent).matches(".*\\d.*"), code + row);
            assertEquals(without ? 1 : 0, Served.all("(class=\"hatched\")", row).size(), code);
            assertEquals(without, row.contains("data-state=\"none\""), code);
            if (without) {
                assertEquals(List.of("", ""), Served.all("<data [^>]*value=\"([^\"]*)\"", row), code);
                assertFalse(row.contains("class=\"fill"), code);
                assertTrue(row.contains("class=\"status-word\"") && row.contains("class=\"remark\""), code);
            }
        });
        String jobs = rows.get("R.1.1.a");
        assertEquals(List.of("0", "0.00"), Served.all("<data [^>]*value=\"([^\"]*)\"", jobs));
        assertContains(Served.text(jobs), "Cero verdadero");
        assertTrue(jobs.contains("stub"), jobs);
    }

    @Test
    void aBarIsAsLongAsItsPercentOfTheTarget() {
        Served page = Served.page("/", "en");
        Set<String> lines = Set.copyOf(
                Served.all("<line class=\"mark\" x1=\"([\\d.]+)%\" x2=\"[\\d.]+%\" y1=\"0\" y2=\"100%\"", page.html()));
        assertEquals(1, lines.size(), "one target line down the board: " + lines);
        BigDecimal target = new BigDecimal(lines.iterator().next());
        page.rows().forEach((code, row) -> Served.all("actual\" y=\"3\" width=\"([\\d.]+)%", row)
                .forEach(width -> {
                    BigDecimal percent = new BigDecimal(
                            Served.all("value=\"([\\d.]+)\"", row).getLast());
                    BigDecimal drawn =
                            new BigDecimal(width).movePointRight(2).divide(target, 4, java.math.RoundingMode.HALF_UP);
                    assertTrue(drawn.subtract(percent).abs().compareTo(new BigDecimal("0.2")) <= 0, code + " " + drawn);
                }));
        assertEquals(6, Served.all("(actual\" y=\"3\")", page.html()).size());
    }

    @Test
    void theFundAndTheAttendancesPassTheirLines() {
        String html = Served.page("/", "es").html();
        assertContains(Served.text(html), "20,17 %", "10,08 %", "del depósito en uso", "de la capacidad en uso");
        assertEquals(
                List.of("57.778"), Served.all("class=\"beyond\" x=\"([\\d.]+)%", html), "promised beyond capacity");
        List<String> light = Served.all("class=\"fill light\" x=\"0\" y=\"4\" width=\"([\\d.]+)%", html);
        // The capacity, and both areas' attendances: 861 and 1,016 on a scale to 1,016, with the line at 724.
        assertEquals(List.of("57.778", "84.744", "100.000"), light);
        assertTrue(html.contains("x1=\"71.260%\""), "the line at the registered people");
        assertFalse(html.contains("1.025") || html.contains("1.133"), "people of two areas are never added");
    }

    @Test
    void bothLanguagesWriteTheirOwnNumbersAndNoKeyIsLeft() {
        for (String path : PATHS) {
            String es = Served.page(path, "es").text();
            String en = Served.page(path, "en").text();
            assertFalse(Pattern.compile("\\d,\\d{3}\\b").matcher(es).find(), path + es);
            assertFalse(
                    Pattern.compile("(?<![R.\\d])\\d\\.\\d{3}\\b").matcher(en).find(), path + en);
            assertFalse((es + en).contains("msg:") || (es + en).contains("NOT_FOUND"), path);
            assertContains(es, "Resumen", "Cifras al");
            assertContains(en, "Overview", "Figures as of");
        }
        String filtered = given().auth()
                .oauth2(Tokens.of("auditor"))
                .get("/?state=near&asOf=2004-03-27&lang=es")
                .asString();
        String kept = "/?asOf=2004-03-27&lang=en&state=near";
        assertTrue(filtered.replace("&amp;", "&").contains("href=\"" + kept + "\""), "switching keeps what was asked");
    }

    @Test
    void anIndicatorShowsItsParts() {
        String text = Served.page("/indicators/R.3.1.b", "es").text();
        assertContains(text, "7 de 18 consorcios", "Lejos de la meta, 38,89 % de la meta", "7 de 18, uno por uno");
        assertContains(
                text, "De 7 hechos a la cifra", "consortia.consortium.milestone-assessed.v1", "Grupo 1", "7 de 9");
        String without = Served.page("/indicators/R.1.4.a", "es").text();
        assertContains(without, "Otra unidad", "30 talleres", "no personas", "Sin valor no hay partes", "Ningún hecho");
    }

    @Test
    void theOtherPagesSayWhatTheyFound() {
        String fund = Served.page("/fund", "es").text();
        assertContains(
                fund, "20,17 % del depósito en uso", "10,08 % de la capacidad en uso", "0 de 29 créditos en mora");
        String training = Served.page("/training", "en").text();
        assertContains(training, "861", "1,016", "724 registered", "Market courses true zero 0");
        String html = Served.page("/consortia", "es").html();
        assertEquals(18, Served.all("(<th role=\"rowheader\")", html).size());
        String one = Served.all("href=\"(/consortia/[0-9a-f-]{36})", html).getFirst();
        assertContains(Served.page(one, "es").text(), "Consorcio 0", "Su parte en los indicadores", "R.3.1.b");
        assertContains(Served.page("/quality", "en").text(), "39 of 61 rules call for review", "Does not hold");
        String held = given().auth()
                .oauth2(Tokens.of("auditor"))
                .get("/quality?state=holds&asOf=2004-03-27&lang=en")
                .asString();
        assertEquals(8, Served.all("data-label=\"(Code)\"", held).size(), "a filter shows what it names");
    }

    @Test
    void theReportSaysWhatTheQualityPageAndTheExportSay() {
        String report = Served.page("/report", "es").html();
        assertContains(
                Served.text(report),
                "7 de 14 indicadores con valor",
                "39 de 61 reglas piden revisión",
                "2 reglas entre cifras no se cumplen",
                "33 lecciones, 7 observaciones y 21 razones, por indicador");
        String rules = report.substring(report.indexOf("<h2 id=\"rules\">"), report.indexOf("<h2 id=\"sources\">"));
        assertEquals(39 + 2, Served.all("(<li>)", rules).size(), "each of them is listed");
        assertEquals(14, Served.all("(<dt>Quién lo revisó</dt>)", report).size(), "each indicator has its trail");
        assertFalse(report.contains("income_monitoring"), "a theme's code is no heading");
        String lessons = report.substring(report.indexOf("<h2 id=\"lessons\">"), report.indexOf("<h2 id=\"rules\">"));
        assertEquals(33 + 7 + 21, Served.all("(<li>)", lessons).size());
    }

    @Test
    void theProjectIsNamedByItsFrameworkAndByNothingElse() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src", "main", "resources"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                boolean ofTheProject = file.getFileName().toString().equals("bo481.json");
                assertEquals(ofTheProject, Files.readString(file).contains("BO-481"), "" + file);
            }
        }
        assertContains(Served.page("/", "en").text(), "final report BO-481");
    }

    @Test
    void anOldDateSaysSoAndLeadsBack() {
        String html = given().auth()
                .oauth2(Tokens.of("auditor"))
                .get("/?asOf=2001-09-30&recordedUpTo=2001-12-31&lang=en")
                .asString();
        assertContains(Served.text(html), "You are viewing 30 Sep 2001, as recorded up to 31 Dec 2001.");
        assertTrue(html.contains("href=\"/?lang=en\""), "the way back keeps the language");
    }

    @Test
    void pagesAreSmallAndStrict() throws IOException {
        for (String path : PATHS) {
            var response = Served.get(path, "es").then();
            response.header(
                    "Content-Security-Policy", startsWith("default-src 'none'; script-src 'self'; style-src 'self';"));
            assertEquals(
                    1,
                    response.extract()
                            .headers()
                            .getValues("Content-Security-Policy")
                            .size(),
                    path);
            int weight = zipped(response.extract().asByteArray());
            for (String asset : List.of("tokens.css", "pages.css", "theme.js", "pages.js")) {
                weight += zipped(given().get("/assets/" + asset)
                        .then()
                        .statusCode(200)
                        .extract()
                        .asByteArray());
            }
            assertTrue(weight <= 60_000, path + " weighs " + weight);
        }
    }

    @Test
    void aStrangerIsToldHowToSignIn() {
        given().accept("text/html")
                .get("/")
                .then()
                .statusCode(401)
                .contentType(startsWith("text/html"))
                .body(containsString("Inicie sesión"), not(containsString("724")));
        given().get("/v1/results").then().statusCode(401).body("type", equalTo("urn:ayni:problem:unauthenticated"));
        given().auth()
                .oauth2(Tokens.of("auditor"))
                .accept("text/html")
                .get("/indicators/R.9.9.z")
                .then()
                .statusCode(404)
                .contentType(startsWith("text/html"));
    }

    private static int zipped(byte[] bytes) throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(zipped)) {
            zip.write(bytes);
        }
        return zipped.size();
    }

    private static void assertContains(String text, String... wanted) {
        for (String each : wanted) {
            assertTrue(text.contains(each), "no «" + each + "» in " + text);
        }
    }
}
