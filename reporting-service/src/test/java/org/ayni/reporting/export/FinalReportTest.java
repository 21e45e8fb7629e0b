package org.ayni.reporting.export;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.ayni.reporting.LoadedCase;
import org.ayni.reporting.framework.Framework.Way;
import org.ayni.testkit.Tokens;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The final report of the case as CSV, workbook and PDF. */
@QuarkusTest
class FinalReportTest {

    /** 11 of the 12 mm at 80 dots an inch. */
    private static final int MARGIN = 34;

    @Inject
    LoadedCase loaded;

    @BeforeEach
    void load() {
        loaded.played();
    }

    @Test
    void theCsvHasTheFourteenRowsWithZeroAsZeroAndNothingAsAnEmptyCell() throws IOException {
        Map<String, CSVRecord> rows = csv("").stream().collect(Collectors.toMap(row -> row.get("code"), row -> row));
        assertEquals(14, rows.size());
        assertEquals("173 0 MEASURED_ZERO 0.00", line(rows.get("R.1.1.a")));
        assertEquals("200 215 MEASURED 107.50", line(rows.get("R.1.1.b")));
        assertEquals("504  NO_RECORD ", line(rows.get("R.1.1.c")));
        assertEquals("18  OTHER_UNIT ", line(rows.get("R.2.2.a")));
        assertEquals("0", rows.get("R.2.2.a").get("recordValue"));
        assertEquals("236", rows.get("R.1.1.a").get("recordKnown"));
        assertEquals("ATTENDANCES_NOT_PERSONS", rows.get("R.1.3.a").get("note"));
        assertEquals("2004-03-27", rows.get("R.1.3.a").get("asOf"));
    }

    @Test
    void theWorkbookHasNumbersAsNumbersAndNothingAsACellWithoutContent() throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(
                new ByteArrayInputStream(get("xlsx", "&lang=en").asByteArray()))) {
            assertEquals(
                    List.of(
                            "Results",
                            "Objectives",
                            "Figures",
                            "Contradictions",
                            "Rules to review",
                            "Lessons",
                            "What was written"),
                    workbook.getSheets().map(Sheet::getName).toList());
            Map<String, Row> rows = workbook.getFirstSheet().read().stream()
                    .collect(Collectors.toMap(row -> row.getCellText(0), row -> row));
            assertEquals(15, rows.size());
            assertEquals(BigDecimal.ZERO, rows.get("R.1.1.a").getCellAsNumber(3).orElseThrow());
            assertEquals("proven zero", rows.get("R.1.1.a").getCellText(5));
            assertEquals(
                    new BigDecimal("1016"),
                    rows.get("R.1.3.a").getCellAsNumber(3).orElseThrow());
            assertTrue(rows.get("R.1.1.c").getOptionalCell(3).isEmpty(), "nothing is no cell");
            assertEquals("no record (there is no baseline)", rows.get("R.1.1.c").getCellText(5));
            for (Sheet sheet : workbook.getSheets().toList()) {
                assertFalse(
                        sheet.read().stream()
                                .flatMap(Row::stream)
                                .anyMatch(cell -> cell != null && cell.getType() == CellType.FORMULA),
                        sheet.getName());
            }
        }
    }

    @Test
    void thePageIsOneFileThatLoadsNothingWithTheSameFigures() throws IOException {
        for (String lang : List.of("es", "en")) {
            Response answer = get("html", "&lang=" + lang);
            String page = answer.asString();
            answer.then()
                    .header("Content-Type", equalTo("text/html; charset=UTF-8"))
                    .header("Content-Language", equalTo(lang))
                    .header("Content-Disposition", containsString("BO-481-2004-03-27.html"));
            assertTrue(page.contains("lang=\"" + lang + "\""), lang);
            assertFalse(page.matches("(?s).*(<script|<link|<img| src=|url\\(|@import).*"), "loads something");
            Map<String, CSVRecord> rows =
                    csv("").stream().collect(Collectors.toMap(row -> row.get("code"), row -> row));
            assertEquals(14, rows.size());
            rows.forEach((code, row) -> assertEquals(
                    List.of(row.get("reportValue"), row.get("recordValue")),
                    List.of(PageFigures.of(page, code, Way.REPORT), PageFigures.of(page, code, Way.RECORD)),
                    code));
        }
    }

    @Test
    void bothPagesSayEverythingThatBelongsToTheReport() throws IOException {
        String text = pdf("");
        String page = get("html", "").asString();
        assertTrue(text.contains("7 de 14 indicadores tienen valor; 2 cumplen su meta"), text);
        assertTrue(text.contains("33 lecciones, 7 observaciones y 21 razones, por indicador"), text);
        for (int lesson = 1; lesson <= 33; lesson++) {
            String code = "L%02d, lección".formatted(lesson);
            assertTrue(text.contains(code) && page.contains(code), code);
        }
        List<String> rules = given().auth()
                .oauth2(Tokens.of("auditor"))
                .get("/v1/results-framework")
                .path("purposes.results.flatten().indicators.flatten().countingRule");
        rules.forEach(rule -> assertTrue(text.contains(rule), rule));
        assertEquals(14, text.split("Quién lo revisó", -1).length - 1, "each indicator has its trail");
        for (String section : List.of("Objetivos", "Contradicciones", "Reglas por revisar", "Fuentes")) {
            assertTrue(text.contains(section) && page.contains(section), section);
        }
    }

    @Test
    void whatWasWrittenStandsUnderItsIndicatorOnceItWasKnown() throws IOException {
        String written = "Nadie volvió a preguntar < & > " + UUID.randomUUID();
        given().auth()
                .oauth2(Tokens.of("programme-officer"))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json")
                .body("""
                        {"indicator": "R.1.1.c", "period": "2003-H2", "kind": "REASON", "text": "%s"}""".formatted(written))
                .post("/v1/narratives")
                .then()
                .statusCode(201);
        String page = get("html", "").asString();
        String part = page.substring(page.indexOf("<h3>R.1.1.c "), page.indexOf("<h3>R.1.2.a "));
        assertTrue(
                part.contains(written.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")), part);
        assertTrue(part.contains("2003-H2, la razón (programme-officer)"), part);
        assertTrue(pdf("").contains(written));
        assertFalse(get("html", "&knownAt=2003-12-31").asString().contains(written), "not known then");
        assertFalse(
                get("html", "asOf=2003-06-30", "").asString().contains(written), "the period had not begun by then");
    }

    @Test
    void datesAndUnitsAreWrittenAsPeopleWriteThem() throws IOException {
        assertTrue(pdf("").contains("Cifras al 27 de marzo de 2004"));
        assertTrue(pdf("&lang=en").contains("Figures as of March 27, 2004"));
        String page = get("html", "").asString();
        assertFalse(page.matches("(?s).*>(COURSES|ENTERPRISES|CONSORTIA|PERSONS|HOURS)<.*"), "a unit is a code");
    }

    @Test
    void thePdfIsTaggedHoldsItsLettersAndNoPageIsOnlyAHeading() throws IOException {
        for (String lang : List.of("es", "en")) {
            try (PDDocument document =
                    Loader.loadPDF(get("pdf", "&lang=" + lang).asByteArray())) {
                assertTrue(document.getDocumentCatalog().getMarkInfo().isMarked());
                assertEquals(lang, document.getDocumentCatalog().getLanguage());
                int pages = document.getNumberOfPages();
                for (int page = 1; page <= pages; page++) {
                    PDFTextStripper stripper = new PDFTextStripper();
                    stripper.setStartPage(page);
                    stripper.setEndPage(page);
                    String text = stripper.getText(document).strip();
                    assertTrue(text.contains(page + " / " + pages), text);
                    assertTrue(text.lines().count() > 4, "page " + page + " is almost empty: " + text);
                    for (COSName font :
                            document.getPage(page - 1).getResources().getFontNames()) {
                        assertTrue(document.getPage(page - 1)
                                .getResources()
                                .getFont(font)
                                .isEmbedded());
                    }
                }
            }
        }
    }

    /** Pictures are for people to look at; what a machine can see is whether anything stands in the margins. */
    @Test
    void nothingRunsIntoTheMarginsOfAPage() throws IOException {
        for (String lang : List.of("es", "en")) {
            try (PDDocument document =
                    Loader.loadPDF(get("pdf", "&lang=" + lang).asByteArray())) {
                PDFRenderer renderer = new PDFRenderer(document);
                for (int page = 0; page < document.getNumberOfPages(); page++) {
                    BufferedImage picture = renderer.renderImageWithDPI(page, 80);
                    Path file = Path.of("target", "pictures", "report-" + lang + "-" + (page + 1) + ".png");
                    Files.createDirectories(file.getParent());
                    ImageIO.write(picture, "png", file.toFile());
                    for (int x = 0; x < MARGIN; x++) {
                        for (int y = 0; y < picture.getHeight(); y++) {
                            assertEquals(-1, picture.getRGB(x, y), file + " left at " + y);
                            assertEquals(-1, picture.getRGB(picture.getWidth() - 1 - x, y), file + " right at " + y);
                        }
                    }
                }
            }
        }
    }

    @Test
    void thePdfSaysTheSameInPrintableLetters() throws IOException {
        String text = pdf("");
        assertTrue(text.contains("Informe final del proyecto BO-481"), text);
        assertTrue(text.contains("2 cumplidos, 5 por debajo de la meta, 7 sin valor; 7 de 14 con valor"), text);
        assertTrue(text.contains("cero comprobado"), text);
        assertTrue(text.contains("1.016"), text);
        assertTrue(text.contains("450.000,00"), text);
        assertTrue(text.contains("Capacitación"), text);
        assertFalse(text.contains("#"), "a letter that the font does not have");
        assertTrue(pdf("&lang=en").contains("1,016"));
    }

    @Test
    void speaksTheLanguageOfTheLinkBeforeThatOfTheBrowser() throws IOException {
        assertEquals("173 puestos creados en los consorcios", csv("").getFirst().get("title"));
        assertEquals("Jobs created in the consortia", csv("&lang=en").getFirst().get("title"));
        get("csv", "&lang=en")
                .then()
                .header("Content-Language", equalTo("en"))
                .header("Content-Disposition", containsString("filename=\"BO-481-2004-03-27.csv\""));
        get("csv", "&lang=fr").then().statusCode(400).body("violations[0].field", equalTo("lang"));
    }

    @Test
    void isAsOfADateAndAsKnownThen() throws IOException {
        List<CSVRecord> early = csv("&knownAt=2002-05-21");
        assertEquals(
                List.of("14"),
                early.stream()
                        .filter(row -> row.get("code").equals("R.1.2.a"))
                        .map(row -> row.get("reportValue"))
                        .toList());
    }

    private static String line(CSVRecord row) {
        return row.get("target") + " " + row.get("reportValue") + " " + row.get("reportStatus") + " "
                + row.get("reportPercentOfTarget");
    }

    private static List<CSVRecord> csv(String query) throws IOException {
        String text = new String(get("csv", query).asByteArray(), StandardCharsets.UTF_8);
        return CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(text))
                .getRecords();
    }

    private static String pdf(String query) throws IOException {
        try (PDDocument document = Loader.loadPDF(get("pdf", query).asByteArray())) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    private static Response get(String format, String query) {
        return get(format, "asOf=2004-03-27", query);
    }

    private static Response get(String format, String asOf, String query) {
        return given().auth().oauth2(Tokens.of("auditor")).get("/v1/exports/results." + format + "?" + asOf + query);
    }
}
