package org.ayni.reporting.dashboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.ayni.reporting.LoadedCase;
import org.ayni.reporting.disaggregation.Trend;
import org.ayni.reporting.framework.Framework.Indicator;
import org.ayni.reporting.framework.Framework.Way;
import org.ayni.reporting.framework.Measure;
import org.ayni.reporting.indicator.FigureService;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The column of the trend on the overview of the case. */
@QuarkusTest
class TrendColumnTest {

    private static final LocalDate END = LocalDate.parse("2004-03-27");
    private static final List<String> SLOTS =
            List.of("S2 2001", "S1 2002", "S2 2002", "S1 2003", "S2 2003", "27 mar 2004");

    @Inject
    LoadedCase loaded;

    @Inject
    FigureService figures;

    @Inject
    Jdbi sql;

    @BeforeEach
    void load() {
        loaded.played();
    }

    @Test
    void everyRowShowsItsHalfYearsAsTheReportCounts() {
        Map<String, String> rows = Served.page("/", "es").rows();
        Map<String, List<@Nullable BigDecimal>> series = series("report");
        assertEquals(series.keySet(), rows.keySet());
        series.forEach((code, numbers) -> {
            String cell =
                    Served.all("class=\"c-trend\">(.*?)</td>", rows.get(code)).getFirst();
            String spoken = Served.all("<span class=\"sr\">(.*?)</span>", cell).getFirst();
            assertEquals(spoken(numbers), spoken, code);
            int known = (int) numbers.stream().filter(Objects::nonNull).count();
            int zeros = (int) numbers.stream()
                    .filter(each -> each != null && each.signum() == 0)
                    .count();
            assertEquals(known - zeros, Served.all("(class=\"column\")", cell).size(), code + cell);
            assertEquals(zeros, Served.all("(class=\"column stub\")", cell).size(), code + cell);
            assertEquals(
                    runs(numbers), Served.all("(class=\"hatched gap\")", cell).size(), code + cell);
            assertFalse(cell.contains("<line") || cell.contains("<path"), "nothing is joined");
        });
        assertTrue(rows.get("R.1.1.a").contains("27 mar 2004: 0 cero verdadero"), rows.get("R.1.1.a"));
    }

    @Test
    void theSameSlotsAreReadByOurOwnRule() {
        Map<String, List<@Nullable BigDecimal>> record = trend(Way.RECORD);
        assertEquals(series("record"), record);
        Map<String, List<@Nullable BigDecimal>> report = trend(Way.REPORT);
        assertEquals(series("report"), report);
        for (String code : List.of("R.1.3.a", "R.2.2.a")) {
            assertNotEquals(report.get(code), record.get(code), "the two bases differ in " + code);
        }
    }

    @Test
    void theColumnIsThereOnlyWhereARowInViewWasMeasuredTwice() {
        String all = Served.page("/", "es").text();
        assertTrue(all.contains("(S2 2001 a 27 mar 2004)"), all);
        assertTrue(Served.page("/", "en").text().contains("H2 2001 to 27 Mar 2004"), "in English");
        assertTrue(Served.page("/?state=near", "es").html().contains("class=\"c-trend\""), "two rows are near");
        for (String without : List.of("/?state=none&asOf=2004-03-27", "/?asOf=2001-10-01", "/?asOf=2001-09-01")) {
            Served page = Served.at(without + "&lang=es");
            assertFalse(page.html().contains("trend"), without);
            assertTrue(page.text().contains("Cómo evolucionó cada indicador está en su página."), without);
        }
    }

    @Test
    void whatCannotHaveANumberIsNotReadAndTheRestIsReadForAllDatesTogether() {
        assertEquals(0, statements(LocalDate.parse("2001-12-15"), each -> true), "before anything was due");
        assertEquals(
                0, statements(END, each -> each.report().measure() instanceof Measure.OtherUnit), "in other units");
        int all = statements(END, each -> true);
        assertTrue(all > 0 && all <= 35, all + " statements for 5 dates of 14 indicators");
    }

    /** How often the database is asked for a trend once the date itself was read. */
    private int statements(LocalDate date, Predicate<Indicator> which) {
        AtomicInteger asked = new AtomicInteger();
        Thread here = Thread.currentThread();
        sql.setSqlLogger(new SqlLogger() {
            @Override
            public void logAfterExecution(StatementContext statement) {
                // Jobs work beside the test.
                asked.addAndGet(Thread.currentThread().equals(here) ? 1 : 0);
            }
        });
        try {
            return figures.read(date, null, all -> {
                List<Indicator> indicators =
                        all.framework().indicators().stream().filter(which).toList();
                indicators.forEach(each -> all.value(each, Way.REPORT));
                asked.set(0);
                Trend.of(all, indicators, Way.REPORT);
                return asked.get();
            });
        } finally {
            sql.setSqlLogger(SqlLogger.NOP_SQL_LOGGER);
        }
    }

    private Map<String, List<@Nullable BigDecimal>> trend(Way way) {
        Map<String, List<@Nullable BigDecimal>> trend = new TreeMap<>();
        figures.read(END, null, all -> Trend.of(all, all.framework().indicators(), way))
                .numbers()
                .forEach((code, numbers) -> trend.put(
                        code, numbers.stream().map(TrendColumnTest::plain).toList()));
        return trend;
    }

    /** What the interface says of the same dates, indicator by indicator. */
    private Map<String, List<@Nullable BigDecimal>> series(String basis) {
        Map<String, List<@Nullable BigDecimal>> series = new TreeMap<>();
        figures.framework().indicators().forEach(each -> {
            JsonPath points = LoadedCase.read(
                            "/v1/indicators/" + each.code() + "/series?step=half-year&from=2001-12-01&basis=" + basis)
                    .extract()
                    .jsonPath();
            List<@Nullable BigDecimal> numbers = new ArrayList<>();
            for (Object value : points.getList("points.value")) {
                numbers.add(plain(value == null ? null : new BigDecimal(value.toString())));
            }
            series.put(each.code(), numbers);
        });
        return series;
    }

    private static @Nullable BigDecimal plain(@Nullable BigDecimal number) {
        return number == null ? null : number.stripTrailingZeros();
    }

    private static String spoken(List<@Nullable BigDecimal> numbers) {
        if (numbers.stream().allMatch(Objects::isNull)) {
            return "sin valor en ninguno de los seis semestres";
        }
        List<String> slots = new ArrayList<>();
        for (int i = 0; i < SLOTS.size(); i++) {
            BigDecimal number = numbers.get(i);
            String value = number == null
                    ? "sin valor"
                    : number.signum() == 0
                            ? "0 cero verdadero"
                            : Writing.in(false).count(number);
            slots.add(SLOTS.get(i) + ": " + value);
        }
        return String.join("; ", slots);
    }

    /** How many times a row of slots without a value begins. */
    private static int runs(List<@Nullable BigDecimal> numbers) {
        int runs = 0;
        for (int i = 0; i < numbers.size(); i++) {
            runs += numbers.get(i) == null && (i == 0 || numbers.get(i - 1) != null) ? 1 : 0;
        }
        return runs;
    }
}
