package org.ayni.reporting.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ayni.reporting.framework.Check;
import org.ayni.reporting.framework.Check.Near;
import org.ayni.reporting.framework.Check.Verdict;
import org.ayni.reporting.framework.Check.Verdicts;
import org.ayni.reporting.framework.Text;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckResultTest {

    private static final Text NONE = new Text("", "");
    private static final Verdicts VERDICTS = new Verdicts(Verdict.SHORTFALL, Verdict.OK, Verdict.OK_ABOVE_PLAN);

    private final Map<String, @Nullable BigDecimal> numbers = new HashMap<>();

    @ParameterizedTest
    @CsvSource({"359,SHORTFALL", "360,OK", "380,OK_ABOVE_PLAN", "360.004,OK", "359.9,ROUNDING", "360.5,ROUNDING"})
    void theVerdictFollowsFromTheDifference(BigDecimal number, Verdict verdict) {
        numbers.put("a", number);
        Near near = new Near(new BigDecimal("0.5"), Verdict.ROUNDING);
        assertEquals(verdict, result(List.of("360"), VERDICTS, near).verdict());
    }

    @Test
    void theFirstThatDiffersDecides() {
        numbers.put("a", new BigDecimal("1008"));
        assertEquals(
                Verdict.SHORTFALL,
                result(List.of("1008", "1260"), VERDICTS, null).verdict());
        assertEquals(Verdict.OK, result(List.of("1008", "1008"), VERDICTS, null).verdict());
    }

    @Test
    void whatCannotBeComputedIsNotChecked() {
        CheckResult result = result(List.of("360"), VERDICTS, null);
        assertEquals(Verdict.NOT_CHECKED, result.verdict());
        assertEquals(List.of("a"), result.missing());
        numbers.put("a", BigDecimal.TEN);
        assertEquals(Verdict.NOT_CHECKED, result(List.of("b"), VERDICTS, null).verdict());
        assertEquals(Verdict.INFO, result(List.of(), null, null).verdict());
    }

    @Test
    void refusesAComparisonWithoutVerdicts() {
        assertThrows(IllegalArgumentException.class, () -> result(List.of("1"), null, null));
        assertThrows(IllegalArgumentException.class, () -> result(List.of(), VERDICTS, null));
    }

    private CheckResult result(List<String> to, @Nullable Verdicts verdicts, @Nullable Near near) {
        return CheckResult.of(new Check("C", NONE, "a", to, verdicts, null, near, NONE, ""), numbers::get);
    }
}
