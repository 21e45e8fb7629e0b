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
import org.ayni.reporting.indicator.Reason;
import org.ayni.reporting.indicator.Status;
import org.ayni.reporting.indicator.Value;
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
            if (i == 0 || dice.nextBoolean()) {
                sessions.put(began.plusMonths(i), 1L + dice.nextInt(40));
            }
        }
        months(began, sessions, writing, where);
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

    private static void months(
            @Nullable YearMonth began, Map<YearMonth, Long> sessions, Writing writing, String where) {
        for (Column column :
                MonthsCard.of(FIRST, FIRST.plusMonths(30), sessions, writing).columns()) {
            assertEquals(column.isNone(), column.text().equals(Writing.NOTHING), where);
            assertTrue(column.height() >= 4 && column.y() >= 0, where);
        }
        MonthsCard months = MonthsCard.of(FIRST, FIRST.plusMonths(30), sessions, writing);
        long shown = months.columns().stream()
                .filter(each -> !each.isNone())
                .mapToLong(each -> Long.parseLong(each.exact()))
                .sum();
        assertTrue(shown == 0 || months.title().startsWith(writing.count(shown) + " s"), where + months.title());
        for (int i = 0; i < 31; i++) {
            YearMonth month = FIRST.plusMonths(i);
            boolean known = began != null && !month.isBefore(began);
            String held = known ? String.valueOf(sessions.getOrDefault(month, 0L)) : "";
            assertEquals(held, months.columns().get(i).exact(), where + " " + month);
        }
    }

    @Test
    void theTitleCountsWhatTheColumnsShow() {
        YearMonth last = FIRST.plusMonths(48);
        assertEquals("1.600 sesiones en 2 meses", months(48, Map.of(FIRST.plusMonths(1), 200L, last, 1_400L)));
        assertEquals("1 sesión en 1 mes", months(48, Map.of(FIRST, 200L, last, 1L)));
        assertEquals("Ninguna sesión en los meses mostrados", months(60, Map.of(FIRST, 200L)));
        assertEquals("Sesiones por mes: sin registro", months(60, Map.of()));
    }

    private static String months(int after, Map<YearMonth, Long> sessions) {
        MonthsCard card = MonthsCard.of(FIRST, FIRST.plusMonths(after), sessions, Writing.in(false));
        assertEquals(48, card.columns().size());
        return card.title();
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
        HoursCard one = HoursCard.of(
                List.of(new Hours("A", AGREED), new Hours("B", BigDecimal.ONE)),
                AGREED,
                new BigDecimal("1.00"),
                Writing.in(false));
        assertEquals("1 de 2 consorcios llega a 360 horas", one.title());
        assertEquals("Otra hora es de cursos abiertos a todos", one.others());
        HoursCard none = HoursCard.of(
                List.of(new Hours("A", BigDecimal.TEN), new Hours("B", BigDecimal.ONE)),
                AGREED,
                BigDecimal.ZERO,
                Writing.in(true));
        assertEquals("None of 2 consortia reaches 360 hours", none.title());
    }

    @Test
    void ofEquallyFrequentReasonsNoneIsTheMostFrequentOne() {
        Map<String, Long> tied = Map.of("COST", 2L, "TIME", 2L, "UNSAID", 9L);
        assertEquals(
                "Most frequent reasons not to apply (2 each)",
                ReasonsCard.of(tied, true, Writing.in(true)).title());
        assertEquals(
                "Motivo más frecuente para no aplicar: Costo (2)",
                ReasonsCard.of(Map.of("COST", 2L, "TIME", 1L, "UNSAID", 2L), true, Writing.in(false))
                        .title());
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

    @Test
    void cardsOfHoursAndPeopleAreTitledByWhatTheySay() {
        Writing writing = Writing.in(true);
        List<Group> bySex = List.of(new Group("FEMALE", 1, 0), new Group("MALE", 3, 0), new Group("", 6, 0));
        assertEquals("1 of 4 people of known sex is a woman", PeopleCard.title(10, bySex, writing));
        assertEquals(
                "10 registered; of nobody is the sex known",
                PeopleCard.title(10, List.of(new Group("", 10, 0)), writing));
        assertEquals("Nobody is registered yet", PeopleCard.title(0, List.of(), writing));
        Value one = new Value(BigDecimal.ONE, Status.MEASURED, null, null);
        Value none = new Value(null, Status.NO_RECORD, null, Reason.NEVER_RECORDED);
        assertEquals("1 hour in 1 course held", TrainingPage.hoursTitle(code -> one, writing));
        assertEquals("Hours and courses held: no record", TrainingPage.hoursTitle(code -> none, writing));
    }

    private static @Nullable BigDecimal hours(Random dice) {
        return switch (dice.nextInt(3)) {
            case 0 -> null;
            case 1 -> BigDecimal.ZERO;
            default -> BigDecimal.valueOf(1 + dice.nextInt(600));
        };
    }
}
