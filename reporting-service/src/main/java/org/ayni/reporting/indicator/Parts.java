package org.ayni.reporting.indicator;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ayni.reporting.fact.Dimension;
import org.ayni.reporting.fact.FactReader;
import org.ayni.reporting.fact.PartReader;
import org.ayni.reporting.fact.PartReader.PartRow;
import org.ayni.reporting.framework.Framework;
import org.ayni.reporting.framework.Measure;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a value by a dimension, each with a status of its own: where nobody of a part was looked at, the part
 * has no value, even if the whole has one. A subject belongs to one part; parts and unassigned make the whole.
 */
final class Parts {

    private final FactReader facts;
    private final Map<String, PartRow> population;
    private final boolean expected;
    private final Dimension by;

    /** @param population the figure of all that could be counted */
    Parts(FactReader facts, Framework.Figure population, Dimension by) {
        this.facts = facts;
        this.by = by;
        this.expected = by.isOfPopulation() && population.measure() instanceof Measure.Count;
        this.population = expected && population.measure() instanceof Measure.Count all
                ? facts.parts().of(all, by)
                : Map.of();
    }

    /** The values by key; the key is empty for those that fit no part. Empty where the measure has no parts. */
    Map<String, Value> of(Measure measure) {
        return switch (measure) {
            case Measure.Count count -> of(count);
            case Measure.Readings readings -> of(readings);
            case Measure.Change change -> of(change);
            case Measure.Sum ignored -> Map.of();
            case Measure.OtherUnit ignored -> Map.of();
            case Measure.Ratio ignored -> Map.of();
            case Measure.Promised ignored -> Map.of();
        };
    }

    private Map<String, Value> of(Measure.Count count) {
        Map<String, PartRow> found = facts.parts().of(count, by);
        Map<String, PartRow> observed = count.observed() == null
                ? Map.of()
                : facts.parts().of(new Measure.Count(count.observed(), null, false, null, null, List.of()), by);
        boolean registered = count.register() != null && facts.any(count.register());
        boolean allParts = count.parts().stream().allMatch(facts::any);
        Map<String, Value> values = new TreeMap<>();
        for (String key : keys(found, observed)) {
            values.put(
                    key,
                    Value.counted(
                            PartReader.members(found, key),
                            coverage(key, count, observed, registered),
                            registered,
                            allParts));
        }
        return values;
    }

    private @Nullable Coverage coverage(
            String key, Measure.Count count, Map<String, PartRow> observed, boolean registered) {
        Long all = expected(key);
        if (all == null) {
            return null;
        }
        if (count.observed() != null) {
            return new Coverage(PartReader.members(observed, key), all);
        }
        return count.register() == null ? null : new Coverage(registered ? all : 0, all);
    }

    private Map<String, Value> of(Measure.Readings readings) {
        Map<String, PartRow> answered = facts.parts().of(readings, by);
        Map<String, PartRow> refused = facts.parts().answered(readings, "REFUSED", by);
        Map<String, Value> values = new TreeMap<>();
        for (String key : keys(answered, refused)) {
            PartRow part = answered.get(key);
            values.put(
                    key,
                    Value.answered(
                            part == null ? BigDecimal.ZERO : part.sum(),
                            PartReader.members(answered, key),
                            PartReader.members(refused, key),
                            expected(key)));
        }
        return values;
    }

    private Map<String, Value> of(Measure.Change change) {
        PartReader parts = facts.parts();
        Map<String, PartRow> changed = parts.of(change, by);
        Map<String, PartRow> baselines = parts.compared(change, "BASELINE", by);
        Map<String, PartRow> paired = parts.compared(change, "PAIRED", by);
        Map<String, PartRow> refused = parts.compared(change, "REFUSED", by);
        Map<String, Value> values = new TreeMap<>();
        for (String key : keys(changed, baselines)) {
            values.put(
                    key,
                    Value.changed(
                            new FactReader.Pairs(
                                    PartReader.members(baselines, key),
                                    PartReader.members(paired, key),
                                    PartReader.members(refused, key),
                                    PartReader.members(changed, key)),
                            expected(key)));
        }
        return values;
    }

    private @Nullable Long expected(String key) {
        return expected ? Long.valueOf(PartReader.members(population, key)) : null;
    }

    private TreeSet<String> keys(Map<String, PartRow> some, Map<String, PartRow> others) {
        TreeSet<String> keys = new TreeSet<>(population.keySet());
        keys.addAll(some.keySet());
        keys.addAll(others.keySet());
        return keys;
    }
}
