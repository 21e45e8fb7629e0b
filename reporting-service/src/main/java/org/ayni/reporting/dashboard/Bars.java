package org.ayni.reporting.dashboard;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.ayni.reporting.framework.Framework;
import org.ayni.reporting.framework.Framework.Form;
import org.ayni.reporting.indicator.Value;

/** Bars of figures on one scale from zero; a figure without a value is hatched. */
public final class Bars {

    private Bars() {}

    /** The figures of these names, in this order. */
    public static List<Bar> of(
            List<String> codes, Framework framework, Function<String, Value> figure, Writing writing) {
        Scale scale = Scale.upTo(codes.stream()
                .map(code -> figure.apply(code).number())
                .filter(Objects::nonNull)
                .toList());
        return codes.stream()
                .map(code -> bar(framework.figure(code), figure.apply(code), scale, writing))
                .toList();
    }

    private static Bar bar(Framework.Figure it, Value value, Scale scale, Writing writing) {
        String title = it.title().in(writing.english());
        BigDecimal number = value.number();
        if (number == null) {
            return new Bar(title, "", writing.words().status(value.status()), "", "none", "100%", null, null);
        }
        String text = it.form() == Form.MONEY ? writing.money(number) : writing.count(number);
        String note = it.synthetic() ? writing.words().synthetic() : "";
        return new Bar(title, note, text, Writing.exact(number), "solid", scale.at(number), null, null);
    }
}
