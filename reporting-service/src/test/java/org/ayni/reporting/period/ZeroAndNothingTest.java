package org.ayni.reporting.period;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.ayni.reporting.framework.Framework.Way;
import org.ayni.reporting.indicator.Coverage;
import org.ayni.reporting.indicator.Reason;
import org.ayni.reporting.indicator.Status;
import org.ayni.reporting.indicator.Value;
import org.ayni.testkit.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Through the tables and the answers of periods, a zero stays a zero and nothing stays nothing. */
@QuarkusTest
class ZeroAndNothingTest {

    private static final List<Status> EMPTY =
            List.of(Status.NO_RECORD, Status.REFUSED, Status.OTHER_UNIT, Status.NOT_YET_DUE, Status.NOT_APPLICABLE);

    @Inject
    StatementRepository repository;

    @Inject
    ObjectMapper json;

    @Test
    void survivesTableAndJsonForAnyValue() {
        for (long seed = 1; seed <= 40; seed++) {
            Random dice = new Random(seed);
            String code = "Z" + seed;
            TestDatabase.current()
                    .execute(
                            "insert into period (code, starts_on, ends_on, state, round, version, submitted_by) "
                                    + "values (?, '1990-01-01', '1990-06-30', 'SUBMITTED', 1, 1, 'test')",
                            code);
            Period period = new Period(
                    code,
                    java.time.LocalDate.parse("1990-01-01"),
                    java.time.LocalDate.parse("1990-06-30"),
                    PeriodState.SUBMITTED,
                    1,
                    1,
                    "test",
                    null,
                    null);
            List<Statement> said = said(dice);
            List<Correction> corrections = Correction.of("2001-H2", said, said(dice));
            TestDatabase.current()
                    .execute("insert into period (code, starts_on, ends_on, state, round, version) "
                            + "values ('2001-H2', '2001-09-27', '2001-12-31', 'OPEN', 0, 0) on conflict do nothing");
            repository.add(period, said, corrections);
            same(said, repository.statements(period), seed);
            List<Correction> kept = repository.corrections(period);
            assertEquals(corrections.size(), kept.size(), "seed " + seed);
            for (int i = 0; i < kept.size(); i++) {
                number(corrections.get(i).statedNumber(), kept.get(i).statedNumber(), "seed " + seed);
                number(corrections.get(i).now().number(), kept.get(i).now().number(), "seed " + seed);
            }
            TestDatabase.current().execute("delete from period_correction where period_code = ?", code);
            TestDatabase.current().execute("delete from period_statement where period_code = ?", code);
            TestDatabase.current().execute("delete from period where code = ?", code);
        }
    }

    private void same(List<Statement> said, List<Statement> kept, long seed) {
        assertEquals(said.size(), kept.size());
        for (int i = 0; i < said.size(); i++) {
            Statement before = said.get(i);
            Statement after = kept.get(i);
            assertEquals(before.indicator(), after.indicator());
            assertEquals(before.status(), after.status(), "seed " + seed);
            number(before.number(), after.number(), "seed " + seed);
            JsonNode value = json.valueToTree(PeriodView.Figure.of(after)).get("value");
            if (before.number() == null) {
                assertTrue(value.isNull(), "seed " + seed);
            } else {
                assertTrue(value.isNumber(), "seed " + seed);
                number(before.number(), value.decimalValue(), "seed " + seed);
            }
        }
    }

    private static void number(@Nullable BigDecimal before, @Nullable BigDecimal after, String seed) {
        if (before == null) {
            assertNull(after, seed);
        } else {
            assertTrue(after != null && before.compareTo(after) == 0, seed + ": " + before + " became " + after);
        }
    }

    private static List<Statement> said(Random dice) {
        List<Statement> said = new ArrayList<>();
        for (int i = 0; i < 14; i++) {
            said.add(new Statement("I%02d".formatted(i), Way.RECORD, value(dice)));
        }
        return said;
    }

    private static Value value(Random dice) {
        Coverage coverage = dice.nextBoolean() ? null : new Coverage(dice.nextInt(3), dice.nextInt(3));
        BigDecimal number = new BigDecimal(1 + dice.nextInt(100));
        return switch (dice.nextInt(4)) {
            case 0 -> new Value(BigDecimal.ZERO, Status.MEASURED_ZERO, coverage, null);
            case 1 -> new Value(number, Status.MEASURED, coverage, null);
            case 2 -> new Value(number, Status.PARTIAL, coverage, Reason.COVERAGE_INCOMPLETE);
            default -> new Value(null, EMPTY.get(dice.nextInt(EMPTY.size())), coverage, Reason.NEVER_RECORDED);
        };
    }
}
