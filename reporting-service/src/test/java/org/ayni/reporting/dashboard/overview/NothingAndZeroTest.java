package org.ayni.reporting.dashboard.overview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
import org.ayni.reporting.dashboard.Bar;
import org.ayni.reporting.dashboard.State;
import org.ayni.reporting.dashboard.Writing;
import org.ayni.reporting.disaggregation.Trend;
import org.ayni.reporting.framework.Framework;
import org.ayni.reporting.framework.Framework.Indicator;
import org.ayni.reporting.indicator.FigureService;
import org.ayni.reporting.indicator.Light;
import org.ayni.reporting.indicator.PercentOfTarget;
import org.ayni.reporting.indicator.Progress;
import org.ayni.reporting.indicator.Reason;
import org.ayni.reporting.indicator.ResultRow;
import org.ayni.reporting.indicator.Status;
import org.ayni.reporting.indicator.Value;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** Whatever the figures are, no page makes a zero of nothing or nothing of a zero. */
@QuarkusTest
class NothingAndZeroTest {

    @Inject
    FigureService figures;

    @RepeatedTest(50)
    void neitherBecomesTheOther(RepetitionInfo info) {
        long seed = info.getCurrentRepetition();
        Random random = new Random(seed);
        Writing writing = Writing.in(random.nextBoolean());
        Framework framework = figures.framework();
        List<ResultRow> rows = new ArrayList<>();
        for (Indicator each : framework.indicators()) {
            rows.add(row(each, value(random)));
        }
        Function<String, Value> figure = figure(random);
        Trend trend = trend(rows, random);
        Board board = Board.of(new Board.Rows(rows, rows, trend), framework, figure, writing);
        List<BoardRow> shown =
                board.groups().stream().flatMap(each -> each.rows().stream()).toList();
        assertEquals(rows.size(), shown.size(), "seed " + seed);
        for (BoardRow row : shown) {
            BigDecimal number = rows.stream()
                    .filter(each -> each.code().equals(row.code()))
                    .findFirst()
                    .orElseThrow()
                    .report()
                    .value();
            String where = "seed " + seed + " " + row;
            assertEquals(number == null ? "" : number.toPlainString(), row.exact(), where);
            assertEquals(number == null, row.bar() == null, where);
            assertEquals(number == null, row.value().equals(Writing.NOTHING), where);
            assertEquals(number == null, row.percent().equals(Writing.NOTHING), where);
            assertEquals(number == null, row.state() == State.NONE, where);
            assertEquals(number != null && number.signum() == 0, row.isZero(), where);
            honest(row.trend(), trend.of(row.code()), where);
        }
        long known = rows.stream().filter(each -> each.report().value() != null).count();
        assertEquals(known, Statement.of(rows, writing).withValue(), "seed " + seed);
        honestBars(framework, figure, writing, seed);
    }

    /** As many columns as numbers, as many stubs as zeros, as many hatched slots as are left. */
    private static void honest(@Nullable Sparkline drawn, List<@Nullable BigDecimal> numbers, String where) {
        assertNotNull(drawn, where);
        List<BigDecimal> known = numbers.stream().filter(Objects::nonNull).toList();
        assertEquals(
                known.stream().map(each -> each.signum() == 0).toList(),
                drawn.columns().stream().map(Sparkline.Column::isZero).toList(),
                where);
        assertEquals(numbers.contains(null), !drawn.gaps().isEmpty(), where);
        assertEquals(numbers.contains(null), drawn.spoken().matches(".*(sin valor|no value).*"), where);
        assertEquals(
                numbers.contains(BigDecimal.ZERO), drawn.spoken().matches(".*(cero verdadero|true zero).*"), where);
    }

    private static void honestBars(Framework framework, Function<String, Value> figure, Writing writing, long seed) {
        List<Bar> fund = FundCard.of(framework, figure, writing).bars();
        honest(fund.subList(1, 5), List.of("capacity", "deposit", "disbursed", "outstanding"), figure, seed);
        List<Bar> management =
                TrainingCard.of(framework, figure, writing).areas().getFirst().bars();
        honest(
                management,
                List.of("managementParticipations", "managementTrainedPersons", "managementAppliers"),
                figure,
                seed);
    }

    private static void honest(List<Bar> bars, List<String> codes, Function<String, Value> figure, long seed) {
        for (int i = 0; i < codes.size(); i++) {
            BigDecimal number = figure.apply(codes.get(i)).number();
            Bar bar = bars.get(i);
            assertEquals(number == null ? "" : number.toPlainString(), bar.exact(), "seed " + seed + " " + bar);
            assertEquals(number == null, bar.isNone(), "seed " + seed + " " + bar);
            assertEquals(number == null, !bar.text().matches(".*\\d.*"), "seed " + seed + " " + bar);
        }
    }

    @Test
    void aFundThatCanLendNothingIsNotAFundWithoutData() {
        assertEquals("Nothing can be lent; USD 5,000 is outstanding", fundTitle(0L, 5_000L));
        assertEquals("USD 5,000 is outstanding; of the capacity there is no record", fundTitle(null, 5_000L));
        assertEquals("USD 9,000 could be lent; of loans there is no record", fundTitle(9_000L, null));
        assertEquals("No data of the loan fund yet", fundTitle(null, null));
    }

    @Test
    void aUtilisationWithoutAValueSaysItsStatusAndWhy() {
        Value none = new Value(null, Status.NOT_APPLICABLE, null, Reason.DIVISOR_ZERO);
        FundCard card = FundCard.of(figures.framework(), code -> none, Writing.in(false));
        assertEquals(
                new FundCard.Use(Writing.NOTHING, "", null, "No aplica", "Se dividiría entre cero"), card.ofCapacity());
    }

    private String fundTitle(@Nullable Long capacity, @Nullable Long outstanding) {
        Function<String, Value> figure = code -> switch (code) {
            case "capacity" -> amount(capacity);
            case "outstanding" -> amount(outstanding);
            default -> amount(null);
        };
        return FundCard.of(figures.framework(), figure, Writing.in(true))
                .title()
                .replace('\u00a0', ' ');
    }

    private static Value amount(@Nullable Long number) {
        if (number == null) {
            return new Value(null, Status.NO_RECORD, null, Reason.NEVER_RECORDED);
        }
        Status status = number == 0 ? Status.MEASURED_ZERO : Status.MEASURED;
        return new Value(BigDecimal.valueOf(number), status, null, null);
    }

    /** The same figure for the same name, however often it is asked for. */
    private static Function<String, Value> figure(Random random) {
        long salt = random.nextLong();
        return code -> value(new Random(salt ^ code.hashCode()));
    }

    private static Value value(Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> new Value(null, Status.NO_RECORD, null, Reason.NEVER_RECORDED);
            case 1 -> new Value(BigDecimal.ZERO, Status.MEASURED_ZERO, null, null);
            default -> new Value(BigDecimal.valueOf(1 + random.nextInt(3000)), Status.MEASURED, null, null);
        };
    }

    /** Of every row any slots; the first row has values in the first two, so that there is something to show. */
    private static Trend trend(List<ResultRow> rows, Random random) {
        List<LocalDate> dates = Trend.slots(LocalDate.parse("2004-03-27"));
        Map<String, List<@Nullable BigDecimal>> numbers = new HashMap<>();
        for (ResultRow row : rows) {
            List<@Nullable BigDecimal> slots = new ArrayList<>();
            dates.forEach(each -> slots.add(value(random).number()));
            numbers.put(row.code(), slots);
        }
        numbers.get(rows.getFirst().code()).set(0, BigDecimal.ONE);
        numbers.get(rows.getFirst().code()).set(1, BigDecimal.ZERO);
        return new Trend(dates, numbers);
    }

    private static ResultRow row(Indicator it, Value value) {
        PercentOfTarget percent = PercentOfTarget.of(value.number(), it.target());
        Light light = Light.of(value.number(), it.target(), it.thresholds(), true);
        Progress progress = new Progress(null, Progress.Missing.NO_BASELINE);
        return new ResultRow(
                it.code(),
                it.title().es(),
                it.unit(),
                it.target(),
                new ResultRow.ReportBasis(
                        it.report().basis(),
                        value.number(),
                        value.status(),
                        value.reason(),
                        percent.percent(),
                        percent.reason(),
                        light,
                        progress,
                        "",
                        false),
                new ResultRow.RecordBasis(
                        it.record().basis(),
                        value.number(),
                        value.status(),
                        value.reason(),
                        null,
                        percent.percent(),
                        percent.reason(),
                        light,
                        progress,
                        null,
                        false),
                false,
                null,
                List.of());
    }
}
