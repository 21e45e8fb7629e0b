package org.ayni.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BureauReportTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void listsANumberEndingIn77() {
        BureauReport report = about("4512377");
        assertEquals("F", report.rating());
        assertTrue(report.listed());
        assertTrue(report.debts().getFirst().daysPastDue() > 90);
    }

    @Test
    void rates66WithEButDoesNotListIt() {
        BureauReport report = about("4512366");
        assertEquals("E", report.rating());
        assertFalse(report.listed());
    }

    @Test
    void knowsNothingOf55() {
        BureauReport report = about("4512355");
        assertEquals("NOT_FOUND", report.rating());
        assertEquals(0, report.numberOfLenders());
        assertTrue(report.debts().isEmpty());
    }

    @Test
    void ratesAllOthersAOrBAndListsNone() {
        Set<String> seen = new HashSet<>();
        for (int number = 1000; number < 1050; number++) {
            BureauReport report = about(Integer.toString(number));
            seen.add(report.rating());
            assertFalse(report.listed());
            assertEquals(report.debts().size(), report.numberOfLenders());
        }
        assertEquals(Set.of("A", "B"), seen);
    }

    @Test
    void answersTheSameAboutTheSameNumberWhateverElseIsSent() {
        BureauReport one = about("7788991");
        BureauReport other = BureauReport.about(new BureauReport.Document("7788991", "1K", "OR"), NOW.plusSeconds(60));
        assertEquals(one.rating(), other.rating());
        assertEquals(one.debts(), other.debts());
        assertEquals(one.reference(), other.reference());
    }

    private static BureauReport about(String number) {
        return BureauReport.about(new BureauReport.Document(number, null, "LP"), NOW);
    }
}
