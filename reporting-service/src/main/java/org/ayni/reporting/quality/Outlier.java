package org.ayni.reporting.quality;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ayni.reporting.fact.AnswerReader.Answer;

/**
 * An answer far from what others answered to the same question, in the same round and unit. It is something to ask
 * again: no figure leaves it out.
 *
 * @param median of all these answers; of an even number the mean of the two in the middle
 * @param score the modified z-score, 0.6745 × (answer − median) ÷ median of the absolute deviations, two decimals,
 *     HALF_UP (Iglewicz and Hoaglin, How to Detect and Handle Outliers, 1993)
 */
record Outlier(Answer answer, BigDecimal median, BigDecimal score) {

    /** A score above it, either way, is reported; the authors' recommendation. */
    static final BigDecimal LIMIT = new BigDecimal("3.5");

    /** Fewer answers show no middle. */
    static final int FEWEST_ANSWERS = 5;

    private static final BigDecimal NORMAL = new BigDecimal("0.6745");
    private static final int DECIMALS = 2;

    /** Answers to one question, in one round and unit. */
    private record Asked(String question, String round, String unit) {}

    /**
     * What was found.
     *
     * @param judged answers that were compared
     * @param notJudged answers to questions with fewer than {@link #FEWEST_ANSWERS}, or where most answers are equal,
     *     so that nothing says how far is far
     */
    record Found(List<Outlier> outliers, int judged, int notJudged) {}

    static Found among(List<Answer> answers) {
        Map<Asked, List<Answer>> asked = answers.stream()
                .collect(Collectors.groupingBy(each -> new Asked(each.question(), each.round(), each.unit())));
        List<Outlier> outliers = new ArrayList<>();
        int notJudged = 0;
        for (List<Answer> each : asked.values()) {
            BigDecimal median = median(each.stream().map(Answer::number).toList());
            BigDecimal spread = median(each.stream()
                    .map(answer -> answer.number().subtract(median).abs())
                    .toList());
            if (each.size() < FEWEST_ANSWERS || spread.signum() == 0) {
                notJudged += each.size();
            } else {
                each.stream()
                        .filter(answer -> isFar(answer, median, spread))
                        .forEach(answer -> outliers.add(new Outlier(
                                answer,
                                median,
                                distance(answer, median).divide(spread, DECIMALS, RoundingMode.HALF_UP))));
            }
        }
        return new Found(outliers, answers.size() - notJudged, notJudged);
    }

    private static boolean isFar(Answer answer, BigDecimal median, BigDecimal spread) {
        return distance(answer, median).abs().compareTo(LIMIT.multiply(spread)) > 0;
    }

    private static BigDecimal distance(Answer answer, BigDecimal median) {
        return answer.number().subtract(median).multiply(NORMAL);
    }

    private static BigDecimal median(List<BigDecimal> numbers) {
        List<BigDecimal> sorted = numbers.stream().sorted().toList();
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(half)
                : sorted.get(half - 1).add(sorted.get(half)).multiply(new BigDecimal("0.5"));
    }
}
