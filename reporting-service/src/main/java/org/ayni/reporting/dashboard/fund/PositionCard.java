package org.ayni.reporting.dashboard.fund;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.ayni.reporting.dashboard.Writing;
import org.ayni.reporting.dashboard.fund.LinePlot.Curve;
import org.jspecify.annotations.Nullable;

/** How much of a fund was lent, bound and there to be lent, in time. */
final class PositionCard {

    private PositionCard() {}

    static LinePlot of(List<FundMoment> course, Writing writing) {
        FundWords words = writing.words(FundWords.class);
        return LinePlot.of(
                new LinePlot.Heading(words.positionOverTime(), words.positionOverTimeSubtitle()),
                course.stream().map(FundMoment::asOf).toList(),
                List.of(
                        new Curve(words.bound(), "wide", values(course, FundMoment::bound)),
                        new Curve(words.outstanding(), "strong", values(course, FundMoment::outstanding)),
                        new Curve(words.capacity(), "thin", values(course, FundMoment::capacity))),
                BigDecimal.ZERO,
                writing::money,
                writing);
    }

    /** A list that may hold nulls. */
    static List<@Nullable BigDecimal> values(
            List<FundMoment> course, Function<FundMoment, @Nullable BigDecimal> value) {
        List<@Nullable BigDecimal> values = new ArrayList<>();
        course.forEach(each -> values.add(value.apply(each)));
        return values;
    }
}
