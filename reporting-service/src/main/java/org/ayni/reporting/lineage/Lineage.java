package org.ayni.reporting.lineage;

import java.util.List;
import java.util.UUID;
import org.ayni.reporting.fact.EventReader;
import org.ayni.reporting.fact.EventReader.EventRow;
import org.ayni.reporting.framework.Framework;
import org.ayni.reporting.framework.Measure;
import org.ayni.reporting.indicator.Figures;

/** From a value to the events that it is counted from. */
public final class Lineage {

    private Lineage() {}

    /**
     * One event for each subject that the value counts, by the subjects' ids; none where there is no value.
     *
     * @param after the subject to go on after
     * @param most events
     */
    public static List<EventRow> behind(
            Figures all, Framework.Indicator indicator, Framework.Way way, UUID after, int most) {
        Framework.Basis basis = indicator.basis(way);
        if (all.value(indicator, way).number() == null) {
            return List.of();
        }
        EventReader events = all.facts().events();
        return switch (basis.measure()) {
            case Measure.Count count -> events.behind(count, after, most);
            case Measure.Readings readings -> events.behind(readings, after, most);
            case Measure.Change change -> events.behind(change, after, most);
            // Made of other figures, or of what the agreement says: no event of its own.
            case Measure.Sum ignored -> List.of();
            case Measure.OtherUnit ignored -> List.of();
            case Measure.Ratio ignored -> List.of();
            case Measure.Promised ignored -> List.of();
        };
    }
}
