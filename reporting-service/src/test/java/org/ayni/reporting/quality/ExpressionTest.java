package org.ayni.reporting.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionTest {

    private final Map<String, @Nullable BigDecimal> numbers = new HashMap<>();

    @ParameterizedTest
    @CsvSource({
        "36 + 78,114.00",
        "(114 * 60 + 18 * 20) / 3,2400.00",
        "2 + 3 * 4 - 5 - 1,8.00",
        "100 * 26220 / 130000,20.17",
        "12 / 2 / 3,2.00"
    })
    void calculatesAsOneWrites(String text, BigDecimal result) {
        assertEquals(result, value(text));
    }

    @Test
    void aNameWithoutAValueMakesTheWholeWithoutAValue() {
        numbers.put("a", BigDecimal.ZERO);
        assertNull(value("a * nothing.R.1 + 5"));
        assertNull(value("nothing - nothing"));
        assertEquals(new BigDecimal("5.00"), value("a + 5"));
        assertEquals(
                List.of("nothing.R.1"), Expression.parse("a * nothing.R.1 + 5").missing(numbers::get));
    }

    @Test
    void divisionByZeroHasNoValue() {
        numbers.put("a", BigDecimal.ZERO);
        assertNull(value("5 / a"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1 +", "(1", "1)", "1 2", "a % b", "* 3"})
    void refusesWhatIsNoExpression(String text) {
        assertThrows(IllegalArgumentException.class, () -> Expression.parse(text));
    }

    private @Nullable BigDecimal value(String text) {
        BigDecimal value = Expression.parse(text).in(numbers::get);
        return value == null ? null : value.setScale(2, RoundingMode.HALF_UP);
    }
}
