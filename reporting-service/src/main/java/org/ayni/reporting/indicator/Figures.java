package org.ayni.reporting.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ayni.reporting.fact.Dimension;
import org.ayni.reporting.fact.FactReader;
import org.ayni.reporting.fact.Moment;
import org.ayni.reporting.framework.Framework;
import org.ayni.reporting.framework.Measure;
import org.jspecify.annotations.Nullable;

/**
 * All figures of one moment, counted when asked for, and each once. Carries out what the framework's measures say.
 */
public final class Figures {

    private final Framework framework;
    private final FactReader facts;
    private final Map<Counting, Value> counted = new HashMap<>();

    private record Counting(Measure measure, @Nullable Long expected) {}

    Figures(Framework framework, FactReader facts) {
        this.framework = framework;
        this.facts = facts;
    }

    public Framework framework() {
        return framework;
    }

    public Moment moment() {
        return facts.moment();
    }

    /** The same figures of another valid date, from the same snapshot. */
    public Figures at(LocalDate date) {
        return date.equals(moment().asOf()) ? this : new Figures(framework, facts.on(date));
    }

    /** As {@link #at}, of several dates at less cost: what they are counted from is mostly read for all together. */
    public List<Figures> atEach(List<LocalDate> dates) {
        return facts.onEach(dates).stream()
                .map(each -> new Figures(framework, each))
                .toList();
    }

    /** The figure of this name. */
    public Value figure(String code) {
        Framework.Figure figure = framework.figure(code);
        return once(figure.measure(), expected(figure.population()));
    }

    /** The parts of a way of counting, by key; empty before the indicator is due, and where it has no parts. */
    public Map<String, Value> parts(Framework.Indicator indicator, Framework.Way way, Dimension by) {
        if (moment().asOf().isBefore(indicator.measuredFrom())) {
            return Map.of();
        }
        return new Parts(facts, framework.figure(indicator.population()), by)
                .of(indicator.basis(way).measure());
    }

    /** The parts of a figure, by key; empty where its measure has no parts. */
    public Map<String, Value> parts(String code, Dimension by) {
        Framework.Figure figure = framework.figure(code);
        String population = figure.population() == null ? code : figure.population();
        return new Parts(facts, framework.figure(population), by).of(figure.measure());
    }

    /** The facts that the figures are counted from. */
    public FactReader facts() {
        return facts;
    }

    /**
     * An indicator's value. By our own rule, a manual measurement stands in where nothing was counted; before the
     * indicator is due, neither counts.
     */
    public Value value(Framework.Indicator indicator, Framework.Way way) {
        Value counted = basis(indicator, indicator.basis(way));
        FactReader.Measured stated = way == Framework.Way.RECORD ? stated(indicator, counted) : null;
        return stated == null ? counted : Value.measured(stated.number(), null);
    }

    /** The manual measurement that the value by our own rule is taken from; null where it is counted, or missing. */
    @Nullable
    UUID measurement(Framework.Indicator indicator) {
        FactReader.Measured stated = stated(indicator, basis(indicator, indicator.record()));
        return stated == null ? null : stated.id();
    }

    private FactReader.@Nullable Measured stated(Framework.Indicator indicator, Value counted) {
        boolean absent = counted.number() == null && counted.status() != Status.NOT_YET_DUE;
        return absent ? facts.measured(indicator.code()) : null;
    }

    /** Green is beyond reach while the indicator's phase has not started. */
    public Light light(Framework.Indicator indicator, Value value) {
        return Light.of(
                value.number(),
                indicator.target(),
                indicator.thresholds(),
                framework.phase(indicator).hasStarted(moment().asOf()));
    }

    /** One way of counting an indicator; before the indicator is due there is nothing to count. */
    Value basis(Framework.Indicator indicator, Framework.Basis basis) {
        if (moment().asOf().isBefore(indicator.measuredFrom())) {
            return Value.nothing(Status.NOT_YET_DUE, null, Reason.NOT_BEGUN);
        }
        return once(basis.measure(), expected(indicator.population()));
    }

    private Value once(Measure measure, @Nullable Long expected) {
        Counting counting = new Counting(measure, expected);
        Value known = counted.get(counting);
        if (known == null) {
            known = measure(measure, expected);
            counted.put(counting, known);
        }
        return known;
    }

    private Value measure(Measure measure, @Nullable Long expected) {
        return switch (measure) {
            case Measure.Count count -> count(count, expected);
            case Measure.Sum sum -> sum(sum);
            case Measure.Readings readings -> {
                FactReader.Answers said = facts.answers(readings.name());
                yield Value.answered(said.sum(), said.answered(), said.refused(), expected);
            }
            case Measure.Change change -> Value.changed(facts.pairs(change), expected);
            case Measure.OtherUnit other -> otherUnit(other.figures());
            case Measure.Ratio ratio -> ratio(ratio);
            case Measure.Promised promised ->
                Value.measured(framework.commitment(promised.commitment()).total(), null);
        };
    }

    private Value count(Measure.Count count, @Nullable Long expected) {
        boolean registered = count.register() != null && facts.any(count.register());
        boolean allParts = count.parts().stream().allMatch(facts::any);
        return Value.counted(facts.subjects(count), coverage(count, registered, expected), registered, allParts);
    }

    /** A complete register knows all who are expected; without one, those who were looked at are known. */
    private @Nullable Coverage coverage(Measure.Count count, boolean registered, @Nullable Long expected) {
        if (expected == null) {
            return null;
        }
        if (count.observed() != null) {
            return new Coverage(facts.subjects(count.observed()), expected);
        }
        return count.register() == null ? null : new Coverage(registered ? expected : 0, expected);
    }

    private Value sum(Measure.Sum sum) {
        FactReader.Total total = facts.total(sum);
        boolean registered = sum.register() != null && facts.any(sum.register());
        return total.entries() == 0 && !registered
                ? Value.nothing(Status.NO_RECORD, null, Reason.NEVER_RECORDED)
                : Value.measured(total.sum(), null);
    }

    private Value otherUnit(List<String> figures) {
        boolean reported = figures.stream().map(this::figure).anyMatch(each -> each.status() == Status.MEASURED);
        return reported
                ? Value.nothing(Status.OTHER_UNIT, null, Reason.UNIT_OF_TARGET_NOT_REPORTED)
                : Value.nothing(Status.NO_RECORD, null, Reason.NEVER_RECORDED);
    }

    private Value ratio(Measure.Ratio ratio) {
        BigDecimal numerator = figure(ratio.numerator()).number();
        BigDecimal denominator = figure(ratio.denominator()).number();
        if (numerator == null || denominator == null) {
            return Value.nothing(Status.NO_RECORD, null, Reason.PART_WITHOUT_VALUE);
        }
        if (denominator.signum() == 0) {
            return Value.nothing(Status.NOT_APPLICABLE, null, Reason.DIVISOR_ZERO);
        }
        BigDecimal scaled = ratio.percent() ? numerator.movePointRight(2) : numerator;
        return Value.measured(scaled.divide(denominator, 2, RoundingMode.HALF_UP), null);
    }

    private @Nullable Long expected(@Nullable String population) {
        if (population == null) {
            return null;
        }
        BigDecimal number = figure(population).number();
        return number == null ? 0L : number.longValueExact();
    }
}
