package org.ayni.credit.servicing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.ayni.credit.product.Conditions.PayoffInterest;
import org.ayni.credit.product.Conditions.Penalty;
import org.ayni.credit.product.Conditions.Prepayment;
import org.ayni.credit.product.Conditions.Recalculation;
import org.ayni.credit.schedule.DayCount;
import org.ayni.credit.schedule.Frequency;
import org.ayni.credit.schedule.ScheduleTerms.InstalmentPricing;
import org.ayni.credit.schedule.ScheduleTerms.InterestMethod;
import org.ayni.credit.standing.Standing;
import org.junit.jupiter.api.Test;

/** The cases of {@code amortization-vectors.json} about payments, to the cent; each names its source in the file. */
class ServicingVectorsTest {

    private static final Map<String, Prepayment> RULES =
            Map.of("NEXT_INSTALMENT", Prepayment.NEXT_INSTALMENT, "REAMORTIZATION", Prepayment.REDUCE_INSTALMENT);

    @Test
    void quotesThePayOff() throws IOException {
        JsonNode vector = vector("PP-01");
        JsonNode loan = vector("AM-02").get("inputs");
        Story story = new Story(
                        loan.get("annual_rate_pct").asText(), loan.get("n").asInt())
                .disbursed(loan.get("disbursed").asText(), loan.get("principal").asText());
        vector.at("/inputs/paid")
                .forEach(paid -> story.paid(paid.get(0).asText(), paid.get(1).asText()));
        String on = vector.at("/inputs/payoff_date").asText();
        same(vector.at("/expected/till_preclose_date/total"), story.on(on).payoff());
        story.payoffInterest = PayoffInterest.TO_PERIOD_END;
        same(vector.at("/expected/till_rest_frequency_date/total"), story.on(on).payoff());
        story.paid(on, story.on(on).payoff().toPlainString(), Prepayment.PAY_OFF);
        assertEquals(Standing.State.PAID_OFF, story.on(on).state());
    }

    @Test
    void reducesTheInstalment() throws IOException {
        JsonNode vector = vector("PP-08");
        JsonNode inputs = vector.get("inputs");
        Story story = new Story(
                inputs.get("annual_rate_pct").asText(), inputs.get("n").asInt());
        story.dayCount = DayCount.ofCode(inputs.get("day_count").asText());
        story.multiple = new BigDecimal(inputs.get("instalment_multiple_of").asText());
        story.pricing = InstalmentPricing.MEAN_MONTH;
        story.disbursed(
                inputs.get("disbursed").asText(), inputs.get("principal").asText());
        assertEquals(
                inputs.get("base_instalment").asText(),
                Story.totals(story.on("2022-11-01")).getFirst());
        JsonNode payment = inputs.at("/payments/0");
        story.paid(payment.get(0).asText(), payment.get(1).asText(), Prepayment.REDUCE_INSTALMENT);
        Standing standing = story.on(payment.get(0).asText());
        same(vector.at("/expected/rows/0/5"), standing.totals().principal());
        for (int row = 1; row < vector.at("/expected/rows").size(); row++) {
            JsonNode expected = vector.at("/expected/rows/" + row);
            Standing.Line line = standing.lines().get(row);
            assertEquals(expected.get(1).asText(), line.dueOn().toString());
            same(expected.get(2), line.principal());
            same(expected.get(3), line.interest());
            same(expected.get(4), line.total());
        }
    }

    @Test
    void allocatesMoneyInAdvance() throws IOException {
        for (String id : List.of("AL-01", "AL-03")) {
            JsonNode vector = vector(id);
            Story story = instalments(vector.at("/inputs/instalments"), "2023-09-01");
            JsonNode payment = vector.at("/inputs/payment");
            Prepayment choice = Objects.requireNonNull(
                    RULES.get(vector.at("/inputs/future_rule").asText()));
            story.paid(payment.get(0).asText(), payment.get(1).asText(), choice);
            Standing standing = story.on(payment.get(0).asText());
            same(vector.at("/expected/outstanding"), standing.totals().principal());
            for (int row = 0; row < 3; row++) {
                BigDecimal instalment = new BigDecimal(
                        vector.at("/inputs/instalments/" + row + "/1").asText());
                BigDecimal open = standing.lines().size() > row
                        ? standing.lines().get(row).open()
                        : BigDecimal.ZERO;
                same(vector.at("/expected/paid_per_instalment/" + row), instalment.subtract(open));
            }
        }
    }

    @Test
    void chargesEachMissedInstalmentOnce() throws IOException {
        JsonNode vector = vector("CH-01");
        JsonNode inputs = vector.get("inputs");
        Story story =
                new Story(inputs.get("flat_rate_pct").asText(), inputs.get("n").asInt());
        story.method = InterestMethod.FLAT;
        story.recalculation = Recalculation.NONE;
        story.penalty = new Penalty(
                new BigDecimal(inputs.get("penalty_pct").asText()),
                Penalty.Overdue.valueOf(inputs.get("base").asText()),
                0,
                Penalty.Every.ONCE,
                null);
        story.disbursed("2023-01-01", inputs.get("principal").asText());
        Standing standing = story.on("2023-05-01");
        BigDecimal due = BigDecimal.ZERO;
        for (Standing.Line line : standing.lines()) {
            same(vector.at("/expected/per_instalment/principal"), line.principal());
            same(vector.at("/expected/per_instalment/interest"), line.interest());
            same(vector.at("/expected/per_instalment/penalty"), line.penalties());
            same(vector.at("/expected/per_instalment/total"), line.open());
            due = due.add(line.open());
        }
        same(vector.at("/expected/total_due"), due);
    }

    @Test
    void agesEachInstalmentByItself() throws IOException {
        JsonNode vector = vector("AR-01");
        Story story = instalments(vector.at("/inputs/instalments"), "2023-09-16");
        vector.get("expected").properties().forEach(date -> {
            Map<String, BigDecimal> aged = new TreeMap<>();
            LocalDate on = LocalDate.parse(date.getKey());
            story.on(date.getKey()).lines().forEach(line -> {
                long age = line.dueOn().until(on, java.time.temporal.ChronoUnit.DAYS);
                vector.at("/inputs/buckets").forEach(bucket -> {
                    if (age >= bucket.get(0).asInt() && age <= bucket.get(1).asInt()) {
                        aged.merge(bucket.get(0).asText() + "-" + bucket.get(1).asText(), line.open(), BigDecimal::add);
                    }
                });
            });
            date.getValue().properties().forEach(bucket -> same(bucket.getValue(), aged.get(bucket.getKey())));
            assertEquals(date.getValue().size(), aged.size());
        });
        assertEquals(46, story.on("2023-11-16").daysPastDue());
    }

    /** Instalments without interest, every fifteen days from the first. */
    private static Story instalments(JsonNode rows, String disbursedOn) {
        Story story = new Story("0", rows.size());
        story.frequency = new Frequency(15, Frequency.Unit.DAY);
        BigDecimal principal = StreamSupport.stream(rows.spliterator(), false)
                .map(row -> new BigDecimal(row.get(1).asText()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        story.disbursed(disbursedOn, principal.toPlainString());
        List<String> due = new ArrayList<>();
        rows.forEach(row -> due.add(row.get(0).asText()));
        assertEquals(
                due,
                story.on(disbursedOn).lines().stream()
                        .map(line -> line.dueOn().toString())
                        .toList());
        return story;
    }

    private static JsonNode vector(String id) throws IOException {
        try (InputStream file =
                Objects.requireNonNull(ServicingVectorsTest.class.getResourceAsStream("/amortization-vectors.json"))) {
            return StreamSupport.stream(new ObjectMapper().readTree(file).spliterator(), false)
                    .filter(vector -> vector.get("id").asText().equals(id))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static void same(JsonNode expected, BigDecimal actual) {
        assertEquals(0, new BigDecimal(expected.asText()).compareTo(actual), () -> expected + " but was " + actual);
    }
}
