package org.ayni.consortia.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import org.ayni.consortia.survey.SurveyAnswer.Status;
import org.ayni.kit.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SurveyAnswerTest {

    private static final Question JOBS = new Question("JOBS", Question.Kind.COUNT, "JOB", false, "", "");
    private static final Question SALES = new Question("SALES", Question.Kind.AMOUNT, null, false, "", "");
    private static final Question PROFIT = new Question("PROFIT", Question.Kind.AMOUNT, null, true, "", "");
    private static final Question PIECES = new Question("PIECES", Question.Kind.QUANTITY, null, false, "", "");

    @Test
    void takesZeroAsAValue() {
        SurveyAnswer zero = answer(Status.VALUE, "0", null, null, null).checked("answers[0]", JOBS);
        assertEquals(BigDecimal.ZERO, zero.value());
        assertEquals("JOB", zero.unit());
    }

    @ParameterizedTest
    @EnumSource(
            value = Status.class,
            names = {"REFUSED", "UNKNOWN", "NOT_APPLICABLE"})
    void leavesWhatIsMissingWithoutAFigure(Status status) {
        SurveyAnswer missing = answer(status, null, null, null, null).checked("answers[0]", JOBS);
        assertNull(missing.value());
        assertNull(missing.told().value());
        assertNull(missing.unit());
    }

    /** A dash stands for null. */
    @ParameterizedTest
    @CsvSource({
        "VALUE,          -, -, -, -,   answers[0].value",
        "VALUE,          1, 1, -, -,   answers[0]",
        "VALUE,          1, -, 2, -,   answers[0]",
        "BAND,           1, 1, 2, -,   answers[0].value",
        "BAND,           -, -, -, -,   answers[0]",
        "BAND,           -, 3, 2, -,   answers[0].to",
        "REFUSED,        0, -, -, -,   answers[0]",
        "REFUSED,        -, 1, -, -,   answers[0]",
        "UNKNOWN,        -, -, 1, -,   answers[0]",
        "NOT_APPLICABLE, 5, -, -, -,   answers[0]",
        "UNKNOWN,        -, -, -, JOB, answers[0]",
        "VALUE,        1.5, -, -, -,   answers[0].value",
        "VALUE,         -1, -, -, -,   answers[0].value",
        "BAND,           -, -1, 2, -,  answers[0].from",
        "VALUE,          1, -, -, USD, answers[0].unit"
    })
    void refusesFiguresThatDoNotFitTheStatus(
            Status status, String value, String from, String to, String unit, String field) {
        SurveyAnswer answer = answer(status, orNull(value), orNull(from), orNull(to), orNull(unit));
        Problem refusal = assertThrows(Problem.class, () -> answer.checked("answers[0]", JOBS));
        assertEquals("invalid-field", refusal.type().slug());
        assertEquals(field, refusal.violations().getFirst().field());
    }

    @Test
    void takesABandThatIsOpenOnOneSide() {
        SurveyAnswer band = answer(Status.BAND, null, "500", null, "BOB").checked("answers[0]", SALES);
        assertEquals(new BigDecimal("500"), band.told().from());
        assertNull(band.told().to());
    }

    @Test
    void demandsTheCurrencyOfAnAmount() {
        assertEquals("answers[0].unit", fieldRefused(answer(Status.VALUE, "10", null, null, null), SALES));
        assertEquals("answers[0].unit", fieldRefused(answer(Status.VALUE, "10", null, null, "PIECE"), SALES));
        assertEquals(
                "BOB",
                answer(Status.VALUE, "10", null, null, "BOB")
                        .checked("answers[0]", SALES)
                        .unit());
        assertEquals(
                "PIECE",
                answer(Status.VALUE, "10", null, null, "PIECE")
                        .checked("answers[0]", PIECES)
                        .unit());
    }

    @Test
    void letsAProfitBeALoss() {
        assertEquals(
                new BigDecimal("-25.5"),
                answer(Status.VALUE, "-25.50", null, null, "BOB")
                        .checked("answers[0]", PROFIT)
                        .value());
    }

    private static String fieldRefused(SurveyAnswer answer, Question asked) {
        return assertThrows(Problem.class, () -> answer.checked("answers[0]", asked))
                .violations()
                .getFirst()
                .field();
    }

    private static SurveyAnswer answer(
            Status status, @Nullable String value, @Nullable String from, @Nullable String to, @Nullable String unit) {
        return new SurveyAnswer("JOBS", status, decimal(value), decimal(from), decimal(to), unit, null);
    }

    private static @Nullable String orNull(String text) {
        return text.equals("-") ? null : text;
    }

    private static @Nullable BigDecimal decimal(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }
}
