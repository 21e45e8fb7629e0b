package org.ayni.reporting.export;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.ayni.reporting.LoadedCase;
import org.ayni.testkit.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The series and the parts of one indicator as a file. */
@QuarkusTest
class IndicatorFileTest {

    @Inject
    LoadedCase loaded;

    @BeforeEach
    void load() {
        loaded.played();
    }

    @ParameterizedTest
    @ValueSource(strings = {"R.1.2.a", "R.1.1.a", "R.1.1.c", "R.3.1.b"})
    void saysWhatTheSeriesAndTheBreakdownSay(String code) throws IOException {
        List<CSVRecord> rows =
                rows(get("/v1/exports/indicators/" + code + "/values.csv?by=consortium&asOf=2004-03-27"));
        for (String basis : List.of("report", "record")) {
            JsonPath series = LoadedCase.read("/v1/indicators/" + code + "/series?basis=" + basis)
                    .extract()
                    .jsonPath();
            assertEquals(
                    numbers(series.getList("points.value")), values(rows, basis, "series"), code + " series " + basis);
            JsonPath parts = LoadedCase.read("/v1/indicators/" + code + "?by=consortium&basis=" + basis)
                    .extract()
                    .jsonPath();
            assertEquals(
                    numbers(parts.getList("breakdown.parts.value")),
                    values(rows, basis, "consortium"),
                    code + " parts " + basis);
        }
        rows.forEach(row ->
                assertEquals(row.get("value").equals("0"), row.get("status").equals("MEASURED_ZERO"), row.toString()));
    }

    @Test
    void thePageLeadsToItsFileForTheDateAndThePartsShown() throws IOException {
        String page =
                get("/indicators/R.1.1.a?asOf=2004-03-27&by=sector&lang=en").asString();
        String link = "/indicators/R.1.1.a/csv?asOf=2004-03-27&amp;by=sector&amp;lang=en";
        assertTrue(page.contains("<a class=\"button\" href=\"" + link + "\">Download CSV</a>"), page);
        Response file = get(link.replace("&amp;", "&"));
        file.then().header("Content-Disposition", containsString("R.1.1.a.csv"));
        List<CSVRecord> rows = rows(file);
        assertEquals("Jobs created in the consortia", rows.getFirst().get("title"));
        assertEquals(
                List.of("series", "sector"),
                rows.stream().map(row -> row.get("view")).distinct().toList());
    }

    @Test
    void thePagesFileIsOfThePeriodThatThePageShows() {
        String path = "/indicators/R.1.1.b/csv?lang=en&";
        assertEquals(
                get(path + "asOf=2002-12-31").asString(),
                get(path + "period=2002-H2").asString());
        assertNotEquals(
                get(path + "asOf=2002-12-31").asString(),
                get(path + "asOf=2004-03-27").asString());
        answer(path + "sector=01").then().statusCode(400);
    }

    @Test
    void anUnknownIndicatorOrDimensionIsRefused() {
        answer("/v1/exports/indicators/R.9.9.z/values.csv").then().statusCode(404);
        answer("/v1/exports/indicators/R.1.1.a/values.csv?by=shoe-size").then().statusCode(400);
    }

    private static List<String> values(List<CSVRecord> rows, String basis, String view) {
        return rows.stream()
                .filter(row -> row.get("basis").equalsIgnoreCase(basis)
                        && row.get("view").equals(view))
                .map(row -> row.get("value"))
                .toList();
    }

    private static List<String> numbers(List<?> values) {
        return values.stream().map(each -> Objects.toString(each, "")).toList();
    }

    private static List<CSVRecord> rows(Response file) throws IOException {
        try (Stream<CSVRecord> rows = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(file.asString()))
                .stream()) {
            return rows.toList();
        }
    }

    private static Response get(String path) {
        Response answer = answer(path);
        answer.then().statusCode(200);
        return answer;
    }

    private static Response answer(String path) {
        return given().auth().oauth2(Tokens.of("auditor")).get(path);
    }
}
