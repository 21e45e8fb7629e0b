package org.ayni.reporting.fact;

import java.util.List;
import org.ayni.reporting.framework.DerivedCount.Counted;
import org.ayni.reporting.framework.Measure;
import org.ayni.reporting.framework.Measure.Selector;

/**
 * What is asked of the roll-ups.
 *
 * @param kind of facts, or what is derived from them
 * @param details a subject counts by the first of these that it has; empty: by the first of all
 * @param roles the person has one of these; empty: may have any or none
 */
record Asked(String kind, List<String> details, List<String> roles) {

    static final String BASELINE = "BASELINE";
    static final String PAIRED = "PAIRED";
    static final String REFUSED = "REFUSED";

    static Asked of(Selector facts) {
        return new Asked(facts.kind().name(), facts.details(), List.of());
    }

    static Asked of(Measure.Count count) {
        String kind = count.facts().kind().name();
        return new Asked(
                count.people() ? Counted.WORKERS.of(kind) : kind, count.facts().details(), count.roles());
    }

    /** @param statuses the last answer has one of these */
    static Asked answers(String question, List<String> statuses) {
        return new Asked("ANSWER." + question, statuses, List.of());
    }

    /** Whoever changed enough. */
    static Asked of(Measure.Change change) {
        Counted counted = change.owners() ? Counted.OWNERS : Counted.CHANGED;
        return new Asked(counted.of(change.question()), List.of(change.step()), List.of());
    }

    /** Enterprises of a comparison. @param detail BASELINE, PAIRED or REFUSED */
    static Asked compared(Measure.Change change, String detail) {
        return new Asked(Counted.CHANGED.of(change.question()), List.of(detail), List.of());
    }
}
