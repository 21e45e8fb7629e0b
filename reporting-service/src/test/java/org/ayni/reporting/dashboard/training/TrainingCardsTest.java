package org.ayni.reporting.dashboard.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.ayni.reporting.dashboard.Bar;
import org.ayni.reporting.dashboard.Writing;
import org.ayni.reporting.dashboard.training.HoursCard.Hours;
import org.ayni.reporting.dashboard.training.MonthsCard.Column;
import org.ayni.reporting.fact.KindReader.Group;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** Whatever the records say: months, hours and reasons without a record are never zeros, and zeros are no gaps. */
@QuarkusTest
class TrainingCardsTest {

    private static final BigDecimal AGREED = new BigDecimal("360");
    private static final YearMonth FIRST = YearMonth.parse("2001-09");

    @RepeatedTest(30)
    void neitherBecomesTheOther(RepetitionInfo info) {
        Random dice = new Random(info.getCurrentRepetition());
        Writing writing = Writing.in(dice.nextBoolean());
        String where = "seed " + info.getCurrentRepetition();
        YearMonth began = dice.nextInt(4) == 0 ? null : FIRST.plusMonths(dice.nextInt(20));
        Map<YearMonth, Long> sessions = new HashMap<>();
        for (int i = 0; began != null && i < 30; i++) {
            if (dice.nextBoolean()) {
                sessions.put(began.plusMonths(i), 1L + dice.nextInt(40));
            }
        }
        for (Column column : MonthsCard.of(FIRST, FIRST.plusMonths(30), began, sessions, writing)
                .columns()) {
            assertEquals(column.isNone(), column.text().equals(Writing.NOTHING), where);
            assertTrue(column.height() >= 4 && column.y() >= 0, where);
        }
        MonthsCard months = MonthsCard.of(FIRST, FIRST.plusMonths(30), began, sessions, writing);
        for (int i = 0; i < 31; i++) {
            YearMonth month = FIRST.plusMonths(i);
            boolean known = began != null && !month.isBefore(began);
            String held = known ? String.valueOf(sessions.getOrDefault(month, 0L)) : "";
            assertEquals(held, months.columns().get(i).exact(), where + " " + month);
        }
        List<Hours> hours = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            hours.add(new Hours("C" + i, hours(dice)));
        }
        for (Bar bar : HoursCard.of(hours, AGREED, BigDecimal.ZERO, writing).bars()) {
            BigDecimal held = hours.stream()
                    .filter(each -> each.name().equals(bar.label()))
                    .findFirst()
                    .orElseThrow()
                    .held();
            assertEquals(Writing.exact(held), bar.exact(), where);
            assertEquals(held == null, bar.isNone(), where);
            assertEquals(held != null && held.signum() == 0, bar.isZero(), where);
        }
    }

    @Test
    void whoLacksMostHoursComesFirst() {
        HoursCard card = HoursCard.of(
                List.of(
                        new Hours("B", new BigDecimal("400")),
                        new Hours("A", new BigDecimal("12.5")),
                        new Hours("C", new BigDecimal("1240"))),
                AGREED,
                new BigDecimal("60"),
                Writing.in(false));
        assertEquals("2 de 3 consorcios llegan a 360 horas", card.title());
        assertEquals(
                List.of("A 12,5 de 360", "B 400 de 360", "C 1.240 de 360"),
                card.bars().stream().map(bar -> bar.label() + " " + bar.text()).toList());
        assertEquals("Otras 60 horas son de cursos abiertos a todos", card.others());
    }

    @Test
    void aReasonThatNobodyGaveIsZeroOnlyWhereSomebodyLooked() {
        Writing writing = Writing.in(true);
        ReasonsCard nothing = ReasonsCard.of(Map.of(), false, writing);
        assertTrue(nothing.bars().getFirst().isNone());
        ReasonsCard zero = ReasonsCard.of(Map.of(), true, writing);
        assertEquals("All that was looked at is applied: a true zero", zero.title());
        assertEquals(7, zero.bars().size());
        assertTrue(zero.bars().stream().allMatch(Bar::isZero));
        ReasonsCard unsaid = ReasonsCard.of(Map.of("UNSAID", 4L), true, writing);
        assertEquals("Nobody wrote down why it is not applied", unsaid.title());
        assertEquals("No reason written down", unsaid.bars().getLast().label());
    }

    @Test
    void whatIsNotKnownOfPeopleIsAlwaysShownAndInNoShare() {
        PeopleCard.Trait trait = PeopleCard.trait(
                "SCHOOLING",
                2_000,
                List.of(new Group("PRIMARY", 300, 10), new Group("HIGHER", 100, 0), new Group("", 1_600, 7)),
                Writing.in(false));
        assertEquals("Se sabe de 400 de 2.000 (20,00 %)", trait.coverage().replace('\u00a0', ' '));
        assertEquals(
                List.of(
                        "Primaria (10 con certificado) 300 · 75,00 %",
                        "Superior () 100 · 25,00 %", "Sin dato (7 con certificado) 1.600"),
                trait.bars().stream()
                        .map(bar -> (bar.label() + " (" + bar.note() + ") " + bar.text()).replace('\u00a0', ' '))
                        .toList());
        PeopleCard.Trait known = PeopleCard.trait("SEX", 3, List.of(new Group("FEMALE", 3, 0)), Writing.in(true));
        assertEquals(
                "Not known 0",
                known.bars().getLast().label() + " " + known.bars().getLast().text());
        PeopleCard.Trait nobody = PeopleCard.trait("SEX", 0, List.of(), Writing.in(true));
        assertTrue(nobody.bars().getFirst().isNone());
    }

    private static @Nullable BigDecimal hours(Random dice) {
        return switch (dice.nextInt(3)) {
            case 0 -> null;
            case 1 -> BigDecimal.ZERO;
            default -> BigDecimal.valueOf(1 + dice.nextInt(600));
        };
    }
}
