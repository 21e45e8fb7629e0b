package org.ayni.reporting.dashboard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

@QuarkusTest
class WritingTest {

    private final Writing es = Writing.in(false);
    private final Writing en = Writing.in(true);

    @Test
    void everyLanguageHasItsSeparators() {
        assertEquals("1.016", es.count(new BigDecimal("1016")));
        assertEquals("1,016", en.count(new BigDecimal("1016")));
        assertEquals("$us\u00a026.220", es.money(new BigDecimal("26220.00")));
        assertEquals("USD\u00a026,220", en.money(new BigDecimal("26220.00")));
        assertEquals("38,89\u00a0%", es.percent(new BigDecimal("38.89")));
        assertEquals("38.89%", en.percent(new BigDecimal("38.89")));
        assertEquals("\u221212", es.count(new BigDecimal("-12")));
        assertEquals("27 mar 2004", es.date(LocalDate.parse("2004-03-27")));
        assertEquals("27 Mar 2004", en.date(LocalDate.parse("2004-03-27")));
        assertEquals("S1 2004", es.halfYear(LocalDate.parse("2004-03-27")));
        assertEquals("3 h 12 min", en.age(Duration.ofMinutes(192)));
    }

    @Test
    void whatMissedItsTargetNeverReadsAsReached() {
        assertEquals("99,9\u00a0%", es.percentOfTarget(new BigDecimal("99.96"), 1));
        assertEquals("100,0\u00a0%", es.percentOfTarget(new BigDecimal("100"), 1));
        assertEquals("107.5%", en.percentOfTarget(new BigDecimal("107.5"), 1));
    }

    @Test
    void nothingIsADash() {
        assertEquals("–", es.count(null));
        assertEquals("–", en.percentOfTarget(null, 1));
        assertEquals("–", es.money(null));
    }
}
