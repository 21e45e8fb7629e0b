package org.ayni.credit.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Named.named;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.ayni.credit.schedule.ScheduleTerms.Amortization;
import org.ayni.credit.schedule.ScheduleTerms.InterestMethod;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The worked cases of {@code amortization-vectors.json}, to the cent; each names its source in the file. */
class AmortizationVectorsTest {

    static Stream<Named<JsonNode>> schedules() throws IOException {
        return vectors("schedule");
    }

    static Stream<Named<JsonNode>> dueDates() throws IOException {
        return vectors("due_dates");
    }

    static Stream<Named<JsonNode>> effectiveRates() throws IOException {
        return vectors("effective_rate");
    }

    @Test
    void theFileHoldsTheCasesWeCount() throws IOException {
        assertEquals(10, schedules().count());
        assertEquals(1, dueDates().count());
        assertEquals(1, effectiveRates().count());
    }

    @ParameterizedTest
    @MethodSource("schedules")
    void laysOutTheRowsOfTheVector(JsonNode vector) {
        Schedule schedule = Schedule.of(terms(vector.get("inputs"), vector.at("/expected/rows/0/1")));

        List<String> expected = new ArrayList<>();
        List<String> actual = new ArrayList<>();
        for (JsonNode row : vector.at("/expected/rows")) {
            Instalment instalment = schedule.rows().get(row.get(0).asInt() - 1);
            String dueOn = row.get(1).isNull() ? "" : row.get(1).asText();
            expected.add(dueOn + " " + row.get(2).asText() + " " + row.get(3).asText() + " "
                    + row.get(4).asText() + " " + row.get(5).asText());
            actual.add((row.get(1).isNull() ? "" : instalment.dueOn()) + " " + instalment.principal() + " "
                    + instalment.interest() + " " + instalment.total() + " " + instalment.balance());
        }
        assertEquals(String.join("\n", expected), String.join("\n", actual));
        assertEquals(vector.at("/expected/rows").size(), schedule.rows().size());
        ifStated(vector, "total_interest", schedule.totals().interest());
        ifStated(vector, "total_due", schedule.totals().total());
        ifStated(vector, "instalment", schedule.instalment());
    }

    @ParameterizedTest
    @MethodSource("dueDates")
    void stepsTheDueDatesFromTheSeed(JsonNode vector) {
        JsonNode inputs = vector.get("inputs");
        int count = inputs.get("n").asInt();
        DueDates dates = new DueDates(
                LocalDate.parse(inputs.get("first_due").asText()),
                -1,
                frequency(inputs),
                DayCount.THIRTY_360,
                count,
                ScheduleTerms.WorkingDays.EVERY_DAY);

        List<LocalDate> expected = StreamSupport.stream(
                        vector.at("/expected/due").spliterator(), false)
                .map(date -> LocalDate.parse(date.asText()))
                .toList();
        assertEquals(expected, dates.all());
    }

    @ParameterizedTest
    @MethodSource("effectiveRates")
    void findsTheEffectiveRate(JsonNode vector) {
        List<EffectiveRate.Flow> flows = StreamSupport.stream(
                        vector.at("/inputs/flows").spliterator(), false)
                .map(flow -> new EffectiveRate.Flow(
                        LocalDate.parse(flow.get(0).asText()),
                        new BigDecimal(flow.get(1).asText())))
                .toList();

        assertEquals(new BigDecimal(vector.at("/expected/rate_pct").asText()), EffectiveRate.annualPercent(flows));
    }

    private static ScheduleTerms terms(JsonNode inputs, JsonNode firstDueOn) {
        String rate = inputs.has("period_rate_pct")
                ? new BigDecimal(inputs.get("period_rate_pct").asText())
                        .multiply(BigDecimal.valueOf(12))
                        .toString()
                : inputs.get("annual_rate_pct").asText();
        Terms terms = Terms.loan(
                inputs.get("principal").asText(),
                rate,
                inputs.get("n").asInt(),
                inputs.path("disbursed").asText("2024-01-01"));
        terms.method = InterestMethod.valueOf(inputs.get("interest_method").asText());
        terms.amortization = Amortization.valueOf(inputs.get("amortization").asText());
        terms.dayCount = DayCount.ofCode(inputs.path("day_count").asText("30/360"));
        terms.frequency = frequency(inputs);
        terms.mode = RoundingMode.valueOf(inputs.get("rounding").asText());
        terms.scale = inputs.get("currency_decimals").asInt();
        terms.grace(inputs.path("grace_principal").asInt(0), 0);
        if (inputs.has("first_period_start")) {
            terms.firstDue(firstDueOn.asText());
        }
        if (inputs.has("instalment_multiple_of")) {
            terms.multiple(inputs.get("instalment_multiple_of").asText());
        }
        return terms.terms();
    }

    private static Frequency frequency(JsonNode inputs) {
        String[] every = inputs.path("repay_every").asText("1 MONTH").split(" ", 2);
        return new Frequency(Integer.parseInt(every[0]), Frequency.Unit.valueOf(every[1]));
    }

    private static void ifStated(JsonNode vector, String name, BigDecimal actual) {
        JsonNode expected = vector.at("/expected/" + name);
        assertTrue(expected.isMissingNode() || expected.asText().equals(actual.toString()), () -> name + " " + actual);
    }

    private static Stream<Named<JsonNode>> vectors(String kind) throws IOException {
        return StreamSupport.stream(Json.resource("amortization-vectors.json").spliterator(), false)
                .filter(vector -> vector.get("kind").asText().equals(kind))
                .map(vector -> named(
                        vector.get("id").asText() + " " + vector.get("name").asText(), vector));
    }
}
