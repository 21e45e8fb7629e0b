package org.ayni.credit.portfolio;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How much hangs on few borrowers.
 *
 * @param borrowers with something outstanding
 * @param top1Percent the largest one's part of all that is outstanding, two decimals, HALF_UP; null where nothing is
 * @param top5Percent the five largest ones' part
 * @param herfindahl the sum of the squared parts, 0 to 1 (all with one borrower), four decimals, HALF_UP
 */
@Schema(name = "Concentration")
public record Concentration(
        int borrowers,
        @Nullable BigDecimal top1Percent,
        @Nullable BigDecimal top5Percent,
        @Nullable BigDecimal herfindahl) {

    /** From what is outstanding of each borrower. */
    static Concentration of(Collection<BigDecimal> outstanding) {
        List<BigDecimal> largest = outstanding.stream()
                .filter(each -> each.signum() > 0)
                .sorted(Comparator.reverseOrder())
                .toList();
        BigDecimal all = sum(largest);
        if (all.signum() == 0) {
            return new Concentration(0, null, null, null);
        }
        BigDecimal squares =
                sum(largest.stream().map(each -> each.multiply(each)).toList());
        return new Concentration(
                largest.size(),
                percent(largest.getFirst(), all),
                percent(sum(largest.subList(0, Math.min(5, largest.size()))), all),
                squares.divide(all.multiply(all), MathContext.DECIMAL128).setScale(4, RoundingMode.HALF_UP));
    }

    private static BigDecimal sum(Collection<BigDecimal> amounts) {
        return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal percent(BigDecimal part, BigDecimal whole) {
        return part.movePointRight(2).divide(whole, 2, RoundingMode.HALF_UP);
    }
}
