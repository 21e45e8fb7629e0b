package org.ayni.reporting.indicator;

import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.ayni.kit.money.Money;
import org.ayni.reporting.framework.Framework;
import org.ayni.reporting.framework.PlainNumber;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A named figure.
 *
 * @param unit what is counted, or the currency
 * @param value a count or hours; null for money and percentages, and where there is no value
 * @param amount money; null otherwise
 * @param percent a percentage with two decimals; null otherwise
 * @param synthetic the report has no source record of it
 */
@Schema(name = "Figure")
public record FigureView(
        String code,
        String title,
        String unit,

        @Nullable
        @JsonSerialize(using = PlainNumber.class)
        @Schema(type = SchemaType.NUMBER, format = PlainNumber.FORMAT)
        BigDecimal value,

        @Nullable Money amount,
        @Nullable String percent,
        Status status,
        @Nullable Reason reason,
        @Nullable Coverage coverage,
        boolean synthetic) {

    public static FigureView of(Framework.Figure figure, Value value, boolean english) {
        BigDecimal number = value.number();
        boolean plain = figure.form() == Framework.Form.COUNT || figure.form() == Framework.Form.HOURS;
        return new FigureView(
                figure.code(),
                figure.title().in(english),
                figure.unit(),
                plain ? number : null,
                figure.form() == Framework.Form.MONEY && number != null ? Money.of(number, figure.unit()) : null,
                figure.form() == Framework.Form.PERCENT && number != null
                        ? number.setScale(2, RoundingMode.UNNECESSARY).toPlainString()
                        : null,
                value.status(),
                value.reason(),
                value.coverage(),
                figure.synthetic());
    }
}
