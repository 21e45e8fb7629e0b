package org.ayni.reporting.quality;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.ayni.reporting.framework.Framework;
import org.ayni.reporting.framework.Framework.Missing;
import org.ayni.reporting.framework.Framework.Rule;
import org.jspecify.annotations.Nullable;

/**
 * A rule applied to figures.
 *
 * @param outcome whether it holds
 * @param breaches the figures on the left that break it, or all of them where their sum does
 */
record RuleCheck(Rule rule, Outcome outcome, List<String> breaches) {

    /** How a rule stands. */
    enum Outcome {
        HOLDS,
        VIOLATED,
        /** A figure has no value, so nothing can be said. */
        NOT_CHECKED
    }

    /** Looks up the number of a figure; null where it has no value. */
    @FunctionalInterface
    interface Numbers {
        @Nullable
        BigDecimal of(String figure);
    }

    static RuleCheck of(Rule rule, Numbers figures) {
        BigDecimal right = figures.of(rule.right());
        return rule.each() ? each(rule, figures, right) : sum(rule, figures, right);
    }

    /** Every figure on the left by itself. Those that break the rule do so even if another one has no value. */
    private static RuleCheck each(Rule rule, Numbers figures, @Nullable BigDecimal right) {
        List<String> breaches = new ArrayList<>();
        boolean missing = false;
        for (String code : rule.left()) {
            BigDecimal left = figures.of(code);
            if (left == null || right == null) {
                missing = true;
                if (rule.missing() == Missing.VIOLATE) {
                    breaches.add(code);
                }
            } else if (!stands(left, rule.operator(), right)) {
                breaches.add(code);
            }
        }
        return new RuleCheck(rule, outcome(!breaches.isEmpty(), missing), breaches);
    }

    private static RuleCheck sum(Rule rule, Numbers figures, @Nullable BigDecimal right) {
        BigDecimal sum = BigDecimal.ZERO;
        for (String code : rule.left()) {
            BigDecimal left = figures.of(code);
            if (left == null || right == null) {
                boolean violated = rule.missing() == Missing.VIOLATE;
                return new RuleCheck(rule, outcome(violated, true), violated ? rule.left() : List.of());
            }
            sum = sum.add(left);
        }
        boolean holds = right != null && stands(sum, rule.operator(), right);
        return new RuleCheck(rule, outcome(!holds, false), holds ? List.of() : rule.left());
    }

    private static Outcome outcome(boolean violated, boolean missing) {
        if (violated) {
            return Outcome.VIOLATED;
        }
        return missing ? Outcome.NOT_CHECKED : Outcome.HOLDS;
    }

    static boolean stands(BigDecimal left, Framework.Operator operator, BigDecimal right) {
        return switch (operator) {
            case EQUAL -> left.compareTo(right) == 0;
            case LESS_OR_EQUAL -> left.compareTo(right) <= 0;
        };
    }
}
