package org.ayni.reporting.disaggregation;

import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ayni.reporting.fact.Dimension;
import org.ayni.reporting.framework.Framework;
import org.ayni.reporting.framework.PlainNumber;
import org.ayni.reporting.indicator.Coverage;
import org.ayni.reporting.indicator.Figures;
import org.ayni.reporting.indicator.Reason;
import org.ayni.reporting.indicator.Status;
import org.ayni.reporting.indicator.Value;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A value taken apart. Each subject is in one part, that of its first qualifying fact.
 *
 * @param parts by key; the last, with the key null, holds those that fit no part
 * @param outcome whether the parts make the whole
 */
@Schema(name = "Breakdown")
public record Breakdown(Dimension by, List<Part> parts, Outcome outcome) {

    /** How the parts stand to the whole. */
    public enum Outcome {
        /** The parts with a value add up to the value. */
        ADDS_UP,
        /** The parts do not add up: the figure is wrong somewhere. */
        INCOMPLETE,
        /** The whole has no value, so no part has. */
        NO_PARTS
    }

    /**
     * One part.
     *
     * @param key null for those that fit no part
     * @param label the key, or the consortium's name
     */
    @Schema(name = "BreakdownPart")
    public record Part(
            @Nullable String key,
            @Nullable String label,

            @Nullable
            @JsonSerialize(using = PlainNumber.class)
            @Schema(type = SchemaType.NUMBER, format = PlainNumber.FORMAT)
            BigDecimal value,

            Status status,
            @Nullable Reason reason,
            @Nullable Coverage coverage) {}

    /** The parts of a way of counting. */
    public static Breakdown of(Framework.Indicator indicator, Framework.Way way, Figures figures, Dimension by) {
        Map<String, Value> parts = figures.parts(indicator, way, by);
        Map<String, String> names =
                by == Dimension.CONSORTIUM ? figures.facts().parts().names() : Map.of();
        List<Part> shown = new ArrayList<>();
        parts.forEach((key, value) -> {
            if (!key.isEmpty()) {
                shown.add(part(key, names.getOrDefault(key, key), value));
            }
        });
        Value unassigned = parts.get("");
        if (unassigned != null) {
            shown.add(part(null, null, unassigned));
        }
        return new Breakdown(by, shown, outcome(figures.value(indicator, way).number(), shown));
    }

    /** A part without a value adds nothing, and is no zero. */
    static Outcome outcome(@Nullable BigDecimal whole, List<Part> parts) {
        if (whole == null) {
            return Outcome.NO_PARTS;
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (Part part : parts) {
            sum = part.value() == null ? sum : sum.add(part.value());
        }
        return sum.compareTo(whole) == 0 ? Outcome.ADDS_UP : Outcome.INCOMPLETE;
    }

    private static Part part(@Nullable String key, @Nullable String label, Value value) {
        return new Part(key, label, value.number(), value.status(), value.reason(), value.coverage());
    }
}
