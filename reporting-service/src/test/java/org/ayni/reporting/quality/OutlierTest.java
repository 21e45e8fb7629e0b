package org.ayni.reporting.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.ayni.reporting.fact.AnswerReader.Answer;
import org.junit.jupiter.api.Test;

class OutlierTest {

    /** The median is 12, the median of the distances from it 2: 0.6745 × 88 ÷ 2 = 29.678. */
    @Test
    void anAnswerFarFromTheMedianIsReportedWithItsScore() {
        Outlier.Found found = Outlier.among(answers("BASELINE", "BOB", "10", "11", "12", "14", "100"));
        assertEquals(
                List.of("100 of 12: 29.68"),
                found.outliers().stream()
                        .map(it -> it.answer().number() + " of " + it.median() + ": " + it.score())
                        .toList());
        assertEquals(5, found.judged());
    }

    /** The limit is 3.5 × 2 ÷ 0.6745 = 10.378 from the median. */
    @Test
    void theLimitItselfIsNotFar() {
        assertEquals(List.of(), scores("10", "11", "12", "14", "22.37"));
        assertEquals(List.of("3.50"), scores("10", "11", "12", "14", "22.38"));
        assertEquals(List.of("-3.50"), scores("14", "13", "12", "10", "1.62"));
    }

    @Test
    void anEvenNumberOfAnswersHasItsMiddleBetweenTwo() {
        Outlier.Found found = Outlier.among(answers("BASELINE", "BOB", "10", "11", "12", "13", "14", "100"));
        assertEquals(
                new BigDecimal("12.50"), found.outliers().getFirst().median().setScale(2));
    }

    @Test
    void answersOfOtherRoundsAndUnitsAreNotCompared() {
        List<Answer> apart = Stream.of(
                        answers("BASELINE", "BOB", "10", "11", "12", "14", "13"),
                        answers("FOLLOW_UP", "BOB", "100"),
                        answers("BASELINE", "USD", "100"))
                .flatMap(List::stream)
                .toList();
        Outlier.Found found = Outlier.among(apart);
        assertEquals(List.of(), found.outliers());
        assertEquals(2, found.notJudged());
    }

    @Test
    void nothingIsSaidWhereMostAnswersAreEqualOrTooFewCame() {
        assertEquals(
                5,
                Outlier.among(answers("BASELINE", "BOB", "0", "0", "0", "0", "900"))
                        .notJudged());
        assertEquals(
                4,
                Outlier.among(answers("BASELINE", "BOB", "1", "2", "3", "900")).notJudged());
    }

    private static List<String> scores(String... numbers) {
        return Outlier.among(answers("BASELINE", "BOB", numbers)).outliers().stream()
                .map(each -> each.score().toPlainString())
                .toList();
    }

    private static List<Answer> answers(String round, String unit, String... numbers) {
        return Stream.of(numbers)
                .map(number -> new Answer(
                        "OWN_DRAWINGS",
                        round,
                        unit,
                        UUID.randomUUID(),
                        new BigDecimal(number),
                        LocalDate.parse("2003-05-01"),
                        UUID.randomUUID()))
                .toList();
    }
}
