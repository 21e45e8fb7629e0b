package org.ayni.training.practice;

import static org.ayni.training.Refusals.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.UUID;
import org.ayni.training.course.Area;
import org.ayni.training.course.CourseProblem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PracticeCheckTest {

    private static final LocalDate DAY = LocalDate.of(2002, 9, 10);

    private static PracticeCheck observe(Area area, String topic, Outcome outcome, @Nullable Reason reason) {
        return PracticeCheck.observe(
                new ObservePractice(
                        null,
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        "KEEPS_CASH_BOOK",
                        area,
                        topic,
                        outcome,
                        reason,
                        "STAFF-3",
                        null,
                        null,
                        null),
                null,
                DAY);
    }

    @ParameterizedTest
    @EnumSource(names = {"PARTLY", "NO"})
    void demandsAReasonOfWhoDoesNotWhollyApply(Outcome outcome) {
        refused(
                PracticeProblem.REASON_REQUIRED,
                "reason",
                () -> observe(Area.BUSINESS_MANAGEMENT, "ACCOUNTING", outcome, null));
        assertEquals(
                Reason.COST,
                observe(Area.BUSINESS_MANAGEMENT, "ACCOUNTING", outcome, Reason.COST)
                        .reason());
    }

    @Test
    void refusesAReasonOfWhoApplies() {
        refused(
                PracticeProblem.REASON_CONTRADICTS_OUTCOME,
                "reason",
                () -> observe(Area.BUSINESS_MANAGEMENT, "ACCOUNTING", Outcome.YES, Reason.TIME));
    }

    @Test
    void knowsFourTopicsOfBusinessManagementAndLeavesTheTradesFree() {
        refused(
                CourseProblem.TOPIC_OUTSIDE_AREA,
                "topic",
                () -> observe(Area.BUSINESS_MANAGEMENT, "WOOD", Outcome.YES, null));
        assertEquals("WOOD", observe(Area.PRODUCTION, "WOOD", Outcome.YES, null).topic());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ADMINISTRATION", "ACCOUNTING", "MARKETING", "LEADERSHIP"})
    void takesEachTopicOfBusinessManagement(String topic) {
        assertEquals(
                topic,
                observe(Area.BUSINESS_MANAGEMENT, topic, Outcome.YES, null).topic());
    }
}
