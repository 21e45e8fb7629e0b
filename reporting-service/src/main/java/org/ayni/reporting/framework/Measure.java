package org.ayni.reporting.framework;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a number is counted from facts, as the framework's file says it. A rule that no kind below can express is a new
 * kind here, never code for one indicator.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "measure")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Measure.Count.class, name = "COUNT"),
    @JsonSubTypes.Type(value = Measure.Sum.class, name = "SUM"),
    @JsonSubTypes.Type(value = Measure.Readings.class, name = "READINGS"),
    @JsonSubTypes.Type(value = Measure.Change.class, name = "CHANGE"),
    @JsonSubTypes.Type(value = Measure.OtherUnit.class, name = "OTHER_UNIT"),
    @JsonSubTypes.Type(value = Measure.Ratio.class, name = "RATIO"),
    @JsonSubTypes.Type(value = Measure.Promised.class, name = "PROMISED")
})
public sealed interface Measure {

    /** Facts of a kind; with details, only those with one of them. */
    record Selector(FactKind kind, List<String> details) {
        public Selector {
            details = listed(details);
        }
    }

    /**
     * Distinct subjects of the selected facts.
     *
     * @param holding the subject, a person, must have one of these roles too
     * @param people counts the persons who work in the selected enterprises, in place of the enterprises
     * @param observed whoever has such a fact was looked at: the known part of the coverage. When all of the population
     *     were, a zero is proven
     * @param register a fact that shows the register was kept. A register is complete: nothing in it is a proven zero
     * @param parts each must have been looked at, else the number is partial
     */
    record Count(
            Selector facts,
            @Nullable Selector holding,
            boolean people,
            @Nullable Selector observed,
            @Nullable Selector register,
            List<Selector> parts)
            implements Measure {
        /** @throws IllegalArgumentException where {@code holding} is not what it can be */
        public Count {
            parts = listed(parts);
            if (holding != null
                    && (holding.kind() != FactKind.ROLE || holding.details().isEmpty() || people)) {
                throw new IllegalArgumentException("holding: roles by name, and not together with people");
            }
        }

        /** The roles of which the subject must have one; empty: it need not. */
        public List<String> roles() {
            return holding == null ? List.of() : holding.details();
        }
    }

    /**
     * The sum of amounts.
     *
     * @param unit amounts in another unit or currency are left out, never added
     * @param register as for {@link Count}
     */
    record Sum(
            AmountName amount,
            List<String> details,
            String unit,
            @Nullable Selector register) implements Measure {
        public Sum {
            details = listed(details);
        }
    }

    /** The sum of the last readings, one a subject: answers about the time since admission, levels such as capacity. */
    record Readings(String name) implements Measure {}

    /**
     * Enterprises whose last follow-up answer is at least {@code factor} times their last baseline answer in the same
     * unit.
     *
     * @param strictly more than the factor, not merely as much
     * @param owners counts the owners of these enterprises, in place of the enterprises
     */
    record Change(String question, BigDecimal factor, boolean strictly, boolean owners) implements Measure {

        /** The change that counts, in short: {@code >=1.25}, {@code >1}. */
        public String step() {
            return (strictly ? ">" : ">=") + factor.stripTrailingZeros().toPlainString();
        }
    }

    /** No number of this unit, but these figures of other units. */
    record OtherUnit(List<String> figures) implements Measure {}

    /** One figure divided by another, two decimals, HALF_UP; as a percent, times a hundred. */
    record Ratio(String numerator, String denominator, boolean percent) implements Measure {}

    /** What a commitment of the agreement amounts to: consortia times average amount. */
    record Promised(String commitment) implements Measure {}

    private static <T> List<T> listed(@Nullable List<T> given) {
        return given == null ? List.of() : List.copyOf(given);
    }
}
