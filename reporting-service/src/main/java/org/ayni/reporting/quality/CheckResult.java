package org.ayni.reporting.quality;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.ayni.reporting.framework.Check;
import org.ayni.reporting.framework.Check.Near;
import org.ayni.reporting.framework.Check.Verdict;
import org.ayni.reporting.framework.Check.Verdicts;
import org.jspecify.annotations.Nullable;

/**
 * A check applied to numbers.
 *
 * @param computed two decimals, HALF_UP; null where it cannot be computed
 * @param reported what stands beside it; null where there is nothing
 * @param missing names without a value, for which nothing is assumed
 */
record CheckResult(
        Check check,
        @Nullable BigDecimal computed,
        @Nullable BigDecimal reported,
        Verdict verdict,
        List<String> missing) {

    private static final int DECIMALS = 2;

    static CheckResult of(Check check, Expression.Numbers numbers) {
        Expression computed = Expression.parse(check.computed());
        List<String> missing = new ArrayList<>(computed.missing(numbers));
        List<@Nullable BigDecimal> others = new ArrayList<>();
        for (String each : check.to()) {
            Expression other = Expression.parse(each);
            missing.addAll(other.missing(numbers));
            others.add(rounded(other.in(numbers)));
        }
        BigDecimal number = rounded(computed.in(numbers));
        BigDecimal beside = check.reported() == null
                ? null
                : rounded(Expression.parse(check.reported()).in(numbers));
        return new CheckResult(
                check,
                number,
                beside,
                verdict(check, number, others),
                missing.stream().distinct().toList());
    }

    /** The first number that differs decides; differences are those of the rounded numbers. */
    private static Verdict verdict(Check check, @Nullable BigDecimal number, List<@Nullable BigDecimal> others) {
        Verdicts verdicts = check.verdicts();
        if (number == null || others.contains(null)) {
            return Verdict.NOT_CHECKED;
        }
        if (verdicts == null) {
            return Verdict.INFO;
        }
        for (BigDecimal other : others) {
            int sign = other == null ? 0 : number.compareTo(other);
            if (other != null && sign != 0) {
                return apart(number.subtract(other).abs(), sign, verdicts, check.near());
            }
        }
        return verdicts.equal();
    }

    private static Verdict apart(BigDecimal difference, int sign, Verdicts verdicts, @Nullable Near near) {
        if (near != null && difference.compareTo(near.limit()) <= 0) {
            return near.verdict();
        }
        return sign < 0 ? verdicts.below() : verdicts.above();
    }

    private static @Nullable BigDecimal rounded(@Nullable BigDecimal number) {
        return number == null ? null : number.setScale(DECIMALS, RoundingMode.HALF_UP);
    }
}
