package org.ayni.reporting.period;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.ayni.reporting.framework.Framework.Way;
import org.ayni.reporting.indicator.Figures;
import org.ayni.reporting.indicator.Status;
import org.ayni.reporting.indicator.Value;
import org.jspecify.annotations.Nullable;

/** What a period says of an indicator. */
record Statement(String indicator, Way way, Value value) {

    /** All indicators, both ways, as of the moment of the figures. */
    static List<Statement> of(Figures figures) {
        return figures.framework().indicators().stream()
                .flatMap(each ->
                        Stream.of(Way.values()).map(way -> new Statement(each.code(), way, figures.value(each, way))))
                .toList();
    }

    boolean isAbout(Statement other) {
        return indicator.equals(other.indicator) && way == other.way;
    }

    @Nullable
    BigDecimal number() {
        return value.number();
    }

    Status status() {
        return value.status();
    }

    /** Whether a reader would see another figure: a nothing is never the same as a zero. */
    boolean differsFrom(Statement other) {
        BigDecimal one = number();
        BigDecimal two = other.number();
        boolean same = one == null || two == null ? Objects.equals(one, two) : one.compareTo(two) == 0;
        return !same || status() != other.status();
    }
}
