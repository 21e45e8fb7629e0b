package org.ayni.consortia.survey;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Currency;
import org.ayni.contracts.consortia.ConsortiaEvent.SurveyAnswered;
import org.ayni.kit.problem.CommonProblem;
import org.ayni.kit.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One answer. Zero is a value; what was refused, is unknown or does not apply has none.
 *
 * @param from the lower bound of a band, null when it is open below
 * @param to the upper bound of a band, null when it is open above
 * @param unit taken from the question where that has one
 */
@Schema(name = "SurveyAnswer")
public record SurveyAnswer(
        @NotNull @Size(max = 50) @Pattern(regexp = "[A-Z][A-Z0-9_]{0,49}")
        String question,

        @NotNull Status status,
        @Nullable BigDecimal value,
        @Nullable BigDecimal from,
        @Nullable BigDecimal to,

        @Nullable @Size(max = 20) @Pattern(regexp = "[A-Z][A-Z0-9_]{0,19}")
        String unit,

        @Nullable Confidence confidence) {

    /** What kind of answer it is. */
    @Schema(name = "SurveyAnswerStatus")
    public enum Status {
        VALUE,
        BAND,
        REFUSED,
        UNKNOWN,
        NOT_APPLICABLE
    }

    /** How sure the interviewer is of it. */
    @Schema(name = "SurveyAnswerConfidence")
    public enum Confidence {
        HIGH,
        MEDIUM,
        LOW
    }

    /** The answer with its question's unit; 422 at the field when status, figures and question do not go together. */
    SurveyAnswer checked(String field, Question asked) {
        switch (status) {
            case VALUE -> {
                demand(value != null, field + ".value", "VALUE necesita value", "VALUE needs value");
                demand(from == null && to == null, field, "VALUE no lleva from ni to", "VALUE has no from, no to");
            }
            case BAND -> {
                demand(value == null, field + ".value", "BAND no lleva value", "BAND has no value");
                demand(from != null || to != null, field, "BAND necesita from o to", "BAND needs from or to");
                demand(
                        from == null || to == null || from.compareTo(to) <= 0,
                        field + ".to",
                        "to es menor que from",
                        "to is less than from");
            }
            case REFUSED, UNKNOWN, NOT_APPLICABLE -> {
                demand(
                        value == null && from == null && to == null && unit == null,
                        field,
                        status + " no lleva cifra ni unidad",
                        status + " has neither figure nor unit");
                return this;
            }
        }
        checkFigure(field + ".value", value, asked);
        checkFigure(field + ".from", from, asked);
        checkFigure(field + ".to", to, asked);
        return new SurveyAnswer(
                question, status, plain(value), plain(from), plain(to), unitOf(field + ".unit", asked), confidence);
    }

    SurveyAnswered.Answer told() {
        return new SurveyAnswered.Answer(question, status.name(), value, from, to, unit);
    }

    /** A figure without needless zeros after the point: {@code 12.5} for {@code 12.50} and {@code 12.5000}. */
    static @Nullable BigDecimal plain(@Nullable BigDecimal figure) {
        if (figure == null) {
            return null;
        }
        BigDecimal stripped = figure.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static void checkFigure(String field, @Nullable BigDecimal figure, Question asked) {
        if (figure == null) {
            return;
        }
        demand(
                figure.stripTrailingZeros().scale() <= asked.kind().scale(),
                field,
                "Admite " + asked.kind().scale() + " decimales",
                "At most " + asked.kind().scale() + " decimals");
        demand(figure.precision() - figure.scale() <= 15, field, "Demasiado grande", "Too large");
        demand(figure.signum() >= 0 || asked.mayBeNegative(), field, "No puede ser negativo", "Must not be negative");
    }

    private String unitOf(String field, Question asked) {
        if (asked.unit() != null) {
            demand(
                    unit == null || unit.equals(asked.unit()),
                    field,
                    "La pregunta se responde en " + asked.unit(),
                    "The question is answered in " + asked.unit());
            return asked.unit();
        }
        if (unit == null || (asked.kind() == Question.Kind.AMOUNT && !isCurrency(unit))) {
            throw refusal(field, "Indique la moneda o la unidad", "Give the currency or the unit");
        }
        return unit;
    }

    private static boolean isCurrency(String code) {
        return Currency.getAvailableCurrencies().stream()
                .anyMatch(each -> each.getCurrencyCode().equals(code));
    }

    private static void demand(boolean fine, String field, String es, String en) {
        if (!fine) {
            throw refusal(field, es, en);
        }
    }

    private static Problem refusal(String field, String es, String en) {
        return CommonProblem.INVALID_FIELD.problem(field, es, en);
    }
}
