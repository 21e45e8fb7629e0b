package org.ayni.reporting.quality;

import java.math.BigDecimal;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ayni.reporting.framework.Framework;
import org.ayni.reporting.framework.Framework.Indicator;
import org.ayni.reporting.framework.Framework.Way;
import org.ayni.reporting.indicator.Board;
import org.ayni.reporting.indicator.Figures;
import org.ayni.reporting.indicator.Status;
import org.jspecify.annotations.Nullable;

/**
 * The numbers that a check can name: figures counted from records; what the agreement, the plan or the report states;
 * targets ({@code target.R.1.1.a}); whether the report speaks in another unit ({@code otherUnit.R.2.2.a}, 1 or 0); and
 * the framework's and the board's own counts.
 */
final class NamedNumbers implements Expression.Numbers {

    private static final String TARGET = "target.";
    private static final String OTHER_UNIT = "otherUnit.";

    private final Figures figures;
    private final Framework framework;
    private final Map<String, BigDecimal> stated;

    NamedNumbers(Figures figures) {
        this.figures = figures;
        this.framework = figures.framework();
        this.stated =
                framework.stated().stream().collect(Collectors.toMap(Framework.Stated::code, Framework.Stated::value));
    }

    @Override
    public @Nullable BigDecimal of(String name) {
        if (stated.containsKey(name)) {
            return stated.get(name);
        }
        if (name.startsWith(TARGET)) {
            return framework.indicator(name.substring(TARGET.length())).target();
        }
        if (name.startsWith(OTHER_UNIT)) {
            Indicator indicator = framework.indicator(name.substring(OTHER_UNIT.length()));
            boolean other = figures.value(indicator, Way.REPORT).status() == Status.OTHER_UNIT;
            return other ? BigDecimal.ONE : BigDecimal.ZERO;
        }
        return switch (name) {
            case "framework.indicators" -> count(framework.indicators().size());
            case "framework.results" -> count(framework.results().size());
            case "framework.baselines" -> indicators(each -> each.baseline() != null);
            case "framework.linkedResults" ->
                count(framework.mdb().stream()
                        .flatMap(each -> each.results().stream())
                        .distinct()
                        .count());
            case "board.withValue" -> count(Board.of(figures, Way.REPORT).withValue());
            case "board.met" -> count(Board.of(figures, Way.REPORT).met());
            default -> figures.figure(name).number();
        };
    }

    private BigDecimal indicators(Function<Indicator, Boolean> wanted) {
        return count(framework.indicators().stream().filter(wanted::apply).count());
    }

    private static BigDecimal count(long number) {
        return BigDecimal.valueOf(number);
    }
}
