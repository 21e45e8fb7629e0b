package org.ayni.reporting.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ayni.reporting.framework.Framework.Missing;
import org.ayni.reporting.framework.Framework.Operator;
import org.ayni.reporting.framework.Framework.Rule;
import org.ayni.reporting.framework.Text;
import org.ayni.reporting.quality.RuleCheck.Outcome;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RuleCheckTest {

    private final Map<String, @Nullable BigDecimal> figures = new HashMap<>();

    @Test
    void comparesEachOrTheSum() {
        figures.put("a", new BigDecimal("861"));
        figures.put("b", new BigDecimal("36"));
        figures.put("c", new BigDecimal("724"));
        assertEquals(
                List.of("a"), check(true, Operator.LESS_OR_EQUAL, Missing.SKIP).breaches());
        assertEquals(
                Outcome.VIOLATED,
                check(false, Operator.LESS_OR_EQUAL, Missing.SKIP).outcome());
        figures.put("a", new BigDecimal("688.00"));
        assertEquals(
                Outcome.HOLDS, check(true, Operator.LESS_OR_EQUAL, Missing.SKIP).outcome());
        assertEquals(Outcome.HOLDS, check(false, Operator.EQUAL, Missing.SKIP).outcome());
    }

    @Test
    void aMissingFigureIsNoZero() {
        figures.put("a", new BigDecimal("1"));
        figures.put("b", null);
        figures.put("c", new BigDecimal("2"));
        assertEquals(
                Outcome.NOT_CHECKED,
                check(false, Operator.LESS_OR_EQUAL, Missing.SKIP).outcome());
        assertEquals(
                Outcome.NOT_CHECKED,
                check(true, Operator.LESS_OR_EQUAL, Missing.SKIP).outcome());
        assertEquals(
                List.of("b"),
                check(true, Operator.LESS_OR_EQUAL, Missing.VIOLATE).breaches());
        assertEquals(
                Outcome.VIOLATED,
                check(false, Operator.LESS_OR_EQUAL, Missing.VIOLATE).outcome());
    }

    @Test
    void aBreachIsABreachWhateverElseIsMissing() {
        figures.put("a", new BigDecimal("9"));
        figures.put("b", null);
        figures.put("c", new BigDecimal("2"));
        assertEquals(
                Outcome.VIOLATED,
                check(true, Operator.LESS_OR_EQUAL, Missing.SKIP).outcome());
    }

    private RuleCheck check(boolean each, Operator operator, Missing missing) {
        Rule rule = new Rule("RULE", new Text("", ""), List.of("a", "b"), each, operator, "c", missing, "");
        return RuleCheck.of(rule, figures::get);
    }
}
