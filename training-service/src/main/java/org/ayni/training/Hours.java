package org.ayni.training;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Hours have two decimals, and so have percentages of them. */
public final class Hours {

    public static final BigDecimal NONE = BigDecimal.ZERO.setScale(2);

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Hours() {}

    /** The same hours with two decimals; a request with more has been refused before. */
    public static BigDecimal of(BigDecimal hours) {
        return hours.setScale(2, RoundingMode.UNNECESSARY);
    }

    public static BigDecimal sum(Collection<BigDecimal> hours) {
        return hours.stream().reduce(NONE, BigDecimal::add);
    }

    /** {@code part} in percent of {@code whole}, two decimals, HALF_UP; null when the whole is zero. */
    public static @Nullable BigDecimal percent(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0 ? null : part.multiply(HUNDRED).divide(whole, 2, RoundingMode.HALF_UP);
    }

    /** Whether {@code part} is at least so many percent of {@code whole}: exact, before any rounding. */
    public static boolean reaches(BigDecimal part, BigDecimal whole, BigDecimal percent) {
        return part.multiply(HUNDRED).compareTo(whole.multiply(percent)) >= 0;
    }
}
