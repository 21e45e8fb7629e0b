package org.ayni.reporting.dashboard.overview;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ayni.reporting.dashboard.Writing;
import org.ayni.reporting.framework.Framework;
import org.ayni.reporting.indicator.Value;

/** Results that no indicator of the framework tells, with the donor's code beside each. */
public record OtherResults(List<Line> lines) {

    private static final List<String> FIGURES =
            List.of("shopsVisited", "alliances", "assistanceWorkshops", "forums", "statutes", "diagnoses", "plans");

    /** @param mdb code of the donor's framework; empty: none */
    public record Line(String title, String mdb, String text, String exact) {}

    static OtherResults of(Framework framework, Function<String, Value> figure, Writing writing) {
        Stream<Line> counted = FIGURES.stream().map(code -> {
            Value value = figure.apply(code);
            BigDecimal number = value.number();
            return new Line(
                    framework.figure(code).title().in(writing.english()),
                    mdb(framework, code),
                    number == null ? writing.words().status(value.status()) : writing.count(number),
                    Writing.exact(number));
        });
        long lessons = framework.lessons().stream()
                .filter(each -> each.kind().equals("LESSON"))
                .count();
        return new OtherResults(Stream.concat(
                        counted,
                        Stream.of(new Line(
                                writing.words(OverviewWords.class).lessons(),
                                "",
                                writing.count(lessons),
                                Long.toString(lessons))))
                .toList());
    }

    private static String mdb(Framework framework, String figure) {
        return framework.mdb().stream()
                .filter(each -> each.figures().contains(figure))
                .map(Framework.MdbIndicator::code)
                .findFirst()
                .orElse("");
    }
}
