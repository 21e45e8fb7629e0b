package org.ayni.reporting.export;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.ayni.contracts.consortia.ConsortiaEvent.EnterpriseRegistered;
import org.ayni.contracts.consortia.ConsortiaEvent.SurveyAnswered;
import org.ayni.kit.intake.EventHandler;
import org.ayni.reporting.LoadedCase;
import org.ayni.reporting.Told;
import org.ayni.reporting.framework.Framework;
import org.ayni.reporting.framework.Framework.Way;
import org.ayni.reporting.indicator.FigureService;
import org.ayni.testkit.Tokens;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** No path turns nothing into zero or zero into nothing: from the event to the roll-up to each form of answer. */
@QuarkusTest
class ZeroAndNothingOnEveryPathTest {

    private static final String NOTHING = "";

    @Inject
    LoadedCase loaded;

    @Inject
    FigureService figures;

    @Inject
    EventHandler intake;

    @Inject
    ObjectMapper json;

    /** At dates on which ever more of the case has happened, so that numbers appear out of nothing. */
    @Test
    void everyFormOfAnswerSaysWhatWasCounted() throws IOException {
        loaded.played();
        Random dice = new Random(481);
        int nothings = 0;
        int zeros = 0;
        for (int i = 0; i < 6; i++) {
            String asOf =
                    LocalDate.parse("2001-09-20").plusDays(dice.nextInt(900)).toString();
            String query = "asOf=" + asOf + (dice.nextBoolean() ? "" : "&knownAt=2002-09-30");
            for (Way way : Way.values()) {
                Map<String, String> counted = counted(query, way);
                assertEquals(counted, answered(query, way), "JSON " + query);
                assertEquals(counted, csv(query, way), "CSV " + query);
                assertEquals(counted, xlsx(query, way), "XLSX " + query);
                assertEquals(counted, html(query, way), "HTML " + query);
                assertEquals(counted, iati(query, way), "IATI " + query);
                nothings +=
                        (int) counted.values().stream().filter(NOTHING::equals).count();
                zeros += (int) counted.values().stream().filter("0"::equals).count();
            }
        }
        assertTrue(nothings > 20 && zeros > 0, nothings + " times nothing, " + zeros + " times zero");
    }

    /** Of each sector alone: enterprises that say a number, zero, nothing, or were never asked. */
    @Test
    void whatEnterprisesSayOrDoNotSayIsWhatTheirSectorHas() {
        LocalDate on = LocalDate.parse("2031-05-02");
        Told told = new Told();
        Map<String, String> expected = new HashMap<>();
        for (long seed = 1; seed <= 40; seed++) {
            Random dice = new Random(seed);
            String sector = "sector-" + UUID.randomUUID();
            List<@Nullable BigDecimal> said = new ArrayList<>();
            int enterprises = 1 + dice.nextInt(3);
            for (int i = 0; i < enterprises; i++) {
                said.add(enterprise(told, on, sector, dice));
            }
            expected.put(sector, sum(said));
        }
        intake.on(told.events());
        JsonNode parts = json("/v1/indicators/R.1.1.a?by=sector&asOf=" + on).findPath("parts");
        Map<String, String> counted = new HashMap<>();
        parts.forEach(part -> {
            if (expected.containsKey(part.path("key").asText())) {
                counted.put(part.path("key").asText(), number(part.path("value")));
                assertEquals(
                        part.path("value").isNumber()
                                && part.path("value").decimalValue().signum() == 0,
                        part.path("status").asText().equals("MEASURED_ZERO"),
                        part.toString());
            }
        });
        assertEquals(expected, counted);
        assertTrue(expected.containsValue("0") && expected.containsValue(NOTHING), expected.toString());
    }

    /** Zero is proven by all answers only; a positive part is a number however many are silent. */
    private static String sum(List<@Nullable BigDecimal> said) {
        BigDecimal sum = BigDecimal.ZERO;
        for (BigDecimal each : said) {
            sum = each == null ? sum : sum.add(each);
        }
        return sum.signum() == 0 && said.contains(null) ? NOTHING : sum.toPlainString();
    }

    private static @Nullable BigDecimal enterprise(Told told, LocalDate on, String sector, Random dice) {
        UUID id = UUID.randomUUID();
        told.tell(on, new EnterpriseRegistered(id, sector, "El Alto", 2, null, on));
        int says = dice.nextInt(5);
        if (says == 0) {
            return null;
        }
        BigDecimal number = says == 1 ? null : new BigDecimal(says == 2 ? dice.nextInt(4) : 0);
        told.tell(
                on,
                new SurveyAnswered(
                        UUID.randomUUID(),
                        "r",
                        "FOLLOW_UP",
                        id,
                        null,
                        on,
                        List.of(new SurveyAnswered.Answer(
                                "JOBS_CREATED_HIRED",
                                number == null ? (dice.nextBoolean() ? "REFUSED" : "UNKNOWN") : "VALUE",
                                number,
                                null,
                                null,
                                null))));
        return number;
    }

    private Map<String, String> counted(String query, Way way) {
        String[] parts = query.replace("asOf=", "").split("&knownAt=", -1);
        return figures.read(LocalDate.parse(parts[0]), parts.length == 1 ? null : parts[1], all -> {
            Map<String, String> values = new HashMap<>();
            for (Framework.Indicator each : all.framework().indicators()) {
                BigDecimal number = all.value(each, way).number();
                values.put(each.code(), number == null ? NOTHING : plain(number));
            }
            return values;
        });
    }

    private Map<String, String> answered(String query, Way way) {
        Map<String, String> values = new HashMap<>();
        json("/v1/results?" + query)
                .path("rows")
                .forEach(row -> values.put(
                        row.path("code").asText(),
                        number(row.path(way == Way.REPORT ? "report" : "record").path("value"))));
        return values;
    }

    private static Map<String, String> csv(String query, Way way) throws IOException {
        String text = new String(get("/v1/exports/results.csv?" + query), java.nio.charset.StandardCharsets.UTF_8);
        Map<String, String> values = new HashMap<>();
        for (CSVRecord row : CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(text))) {
            values.put(row.get("code"), row.get(way == Way.REPORT ? "reportValue" : "recordValue"));
        }
        return values;
    }

    private static Map<String, String> xlsx(String query, Way way) throws IOException {
        Map<String, String> values = new HashMap<>();
        try (ReadableWorkbook workbook =
                new ReadableWorkbook(new ByteArrayInputStream(get("/v1/exports/results.xlsx?" + query)))) {
            for (Row row : workbook.getFirstSheet().read()) {
                if (row.getRowNum() > 1) {
                    values.put(
                            row.getCellText(0),
                            row.getOptionalCell(way == Way.REPORT ? 3 : 6)
                                    .map(cell -> plain(cell.asNumber()))
                                    .orElse(NOTHING));
                }
            }
        }
        return values;
    }

    private static Map<String, String> html(String query, Way way) {
        String page = new String(get("/v1/exports/results.html?" + query), java.nio.charset.StandardCharsets.UTF_8);
        Map<String, String> values = new HashMap<>();
        for (Element each : IatiRules.all(IatiRules.parse(get("/v1/exports/iati?" + query)), "indicator")) {
            String code = IatiRules.first(each, "reference").getAttribute("code");
            values.put(code, PageFigures.of(page, code, way));
        }
        return values;
    }

    private static Map<String, String> iati(String query, Way way) {
        Map<String, String> values = new HashMap<>();
        String basis = way == Way.REPORT ? "report" : "record";
        for (Element each :
                IatiRules.all(IatiRules.parse(get("/v1/exports/iati?basis=" + basis + "&" + query)), "indicator")) {
            Element period = IatiRules.first(each, "period");
            values.put(
                    IatiRules.first(each, "reference").getAttribute("code"),
                    IatiRules.first(period, "actual").getAttribute("value"));
        }
        return values;
    }

    private static String number(JsonNode value) {
        assertTrue(value.isNumber() || value.isNull(), value.toString());
        return value.isNull() ? NOTHING : plain(value.decimalValue());
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private JsonNode json(String path) {
        try {
            return json.readTree(get(path));
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static byte[] get(String path) {
        return given().auth()
                .oauth2(Tokens.of("auditor", "reader", "zero-" + UUID.randomUUID()))
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }
}
