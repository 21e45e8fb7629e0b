package org.ayni.reporting.dashboard.fund;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.ayni.reporting.dashboard.Writing;
import org.ayni.reporting.dashboard.fund.LinePlot.Curve;
import org.jspecify.annotations.Nullable;

/** How much of a fund was lent, bound and there to be lent, in time. */
final class PositionPlot {

    private PositionPlot() {}

    static LinePlot of(List<FundMoment> course, Writing writing) {
        FundWords words = writing.words(FundWords.class);
        return LinePlot.of(
                new LinePlot.Heading(title(course, writing), words.positionOverTimeSubtitle()),
                course.stream().map(FundMoment::asOf).toList(),
                List.of(
                        new Curve(words.bound(), "wide", values(course, FundMoment::bound)),
                        new Curve(words.outstanding(), "strong", values(course, FundMoment::outstanding)),
                        new Curve(words.capacity(), "thin", values(course, FundMoment::capacity))),
                BigDecimal.ZERO,
                writing::money,
                writing);
    }

    /** When most was outstanding; the first of several such dates. */
    private static String title(List<FundMoment> course, Writing writing) {
        FundWords words = writing.words(FundWords.class);
        FundMoment most = null;
        BigDecimal largest = null;
        for (FundMoment each : course) {
            BigDecimal outstanding = each.outstanding();
            if (outstanding != null && (largest == null || outstanding.compareTo(largest) > 0)) {
                most = each;
                largest = outstanding;
            }
        }
        if (most == null || largest == null) {
            return words.positionUnknown();
        }
        return largest.signum() == 0
                ? words.positionZero()
                : words.positionLargest(writing.money(largest), writing.date(most.asOf()));
    }

    /** A list that may hold nulls. */
    static List<@Nullable BigDecimal> values(
            List<FundMoment> course, Function<FundMoment, @Nullable BigDecimal> value) {
        List<@Nullable BigDecimal> values = new ArrayList<>();
        course.forEach(each -> values.add(value.apply(each)));
        return values;
    }
}
