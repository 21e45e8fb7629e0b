package org.ayni.reporting.framework;

import java.math.BigDecimal;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the roll-ups keep because a measure counts it, and no kind of facts tells it by itself.
 *
 * @param name the kind of facts, or the question
 * @param step the change that counts, with its factor; empty and null for workers
 */
public record DerivedCount(
        Counted counted,
        String name,
        String step,
        @Nullable BigDecimal factor,
        @Nullable Boolean strictly) {

    /** Who is counted. */
    public enum Counted {
        /** Persons who work in enterprises with facts of the kind. */
        WORKERS,
        /** Enterprises by their answers in two rounds. */
        CHANGED,
        /** Owners of enterprises that changed enough. */
        OWNERS;

        /** As the roll-ups name it. */
        public String of(String name) {
            return name() + "." + name;
        }
    }

    /** All that the framework's measures need. */
    static Stream<DerivedCount> of(Framework framework) {
        Stream<Measure> ofIndicators = framework.indicators().stream()
                .flatMap(
                        each -> Stream.of(each.report().measure(), each.record().measure()));
        Stream<Measure> ofFigures = framework.figures().stream().map(Framework.Figure::measure);
        return Stream.concat(ofIndicators, ofFigures).flatMap(DerivedCount::of).distinct();
    }

    private static Stream<DerivedCount> of(Measure measure) {
        return switch (measure) {
            case Measure.Count count ->
                count.people()
                        ? Stream.of(new DerivedCount(
                                Counted.WORKERS, count.facts().kind().name(), "", null, null))
                        : Stream.empty();
            case Measure.Change change ->
                change.owners()
                        ? Stream.of(of(Counted.CHANGED, change), of(Counted.OWNERS, change))
                        : Stream.of(of(Counted.CHANGED, change));
            case Measure.Sum ignored -> Stream.empty();
            case Measure.Readings ignored -> Stream.empty();
            case Measure.OtherUnit ignored -> Stream.empty();
            case Measure.Ratio ignored -> Stream.empty();
            case Measure.Promised ignored -> Stream.empty();
        };
    }

    private static DerivedCount of(Counted counted, Measure.Change change) {
        return new DerivedCount(counted, change.question(), change.step(), change.factor(), change.strictly());
    }
}
