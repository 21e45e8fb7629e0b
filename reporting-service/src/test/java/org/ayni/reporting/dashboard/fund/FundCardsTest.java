package org.ayni.reporting.dashboard.fund;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.ayni.reporting.dashboard.Bar;
import org.ayni.reporting.dashboard.Writing;
import org.ayni.reporting.fact.ArrearsReader.Band;
import org.ayni.reporting.fact.ArrearsReader.Portfolio;
import org.ayni.reporting.fact.CoverReader.Due;
import org.ayni.reporting.fact.CoverReader.Pledge;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** Whatever closes say: nothing stays nothing, zero stays zero, and no portfolio is neither. */
@QuarkusTest
class FundCardsTest {

    private static final LocalDate DAY = LocalDate.parse("2004-03-27");
    private static final int[] FROM = {0, 1, 2, 31, 61, 91};

    @RepeatedTest(40)
    void neitherBecomesTheOther(RepetitionInfo info) {
        long seed = info.getCurrentRepetition();
        Random dice = new Random(seed);
        Writing writing = Writing.in(dice.nextBoolean());
        List<FundMoment> course = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            LocalDate on = DAY.minusMonths(6L * (5 - i));
            course.add(new FundMoment(on, amount(dice), amount(dice), amount(dice), portfolio(on, dice)));
        }
        Portfolio newest = course.getLast().portfolio();
        arrears(newest, ArrearsCard.of(newest, DAY, writing), writing, "seed " + seed);
        ParCard par = ParCard.of(newest, course, writing);
        for (ParCard.Par number : par.numbers()) {
            boolean known = newest != null && newest.outstanding().signum() > 0;
            assertEquals(known, !number.exact().isEmpty(), "seed " + seed + number);
            assertEquals(known, !number.text().equals(Writing.NOTHING), "seed " + seed + number);
        }
        for (LinePlot plot : List.of(par.course(), PositionPlot.of(course, writing))) {
            for (LinePlot.Row row : plot.rows()) {
                for (LinePlot.Cell cell : row.cells()) {
                    assertEquals(cell.exact().isEmpty(), cell.text().equals(Writing.NOTHING), "seed " + seed);
                }
            }
            long cells = plot.rows().stream()
                    .flatMap(row -> row.cells().stream())
                    .filter(cell -> !cell.exact().isEmpty())
                    .count();
            assertEquals(
                    cells,
                    plot.lines().stream().mapToLong(line -> line.spots().size()).sum(),
                    "seed " + seed);
            assertEquals(
                    plot.names().size(), plot.lines().size() + plot.unknown().size(), "seed " + seed);
        }
    }

    private static void arrears(@Nullable Portfolio it, ArrearsCard card, Writing writing, String where) {
        if (it == null || it.bands().isEmpty() && it.loans() > 0) {
            assertTrue(card.bars().getFirst().isNone(), where);
            assertFalse(card.bars().getFirst().text().matches(".*\\d.*"), where);
            assertNull(card.restructured(), where);
            return;
        }
        if (it.loans() == 0) {
            assertEquals(List.of(), card.bars(), where);
            assertFalse(card.title().matches(".*\\d.*"), where);
            return;
        }
        assertEquals(5, card.bars().size(), where);
        BigDecimal all =
                card.bars().stream().map(bar -> new BigDecimal(bar.exact())).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertEquals(0, it.outstanding().compareTo(all), where);
        long late = it.bands().stream()
                .filter(band -> band.fromDays() > 0)
                .mapToLong(Band::loans)
                .sum();
        assertTrue(card.title().startsWith(writing.count(late) + " "), where + card.title());
        assertTrue(card.bars().stream().noneMatch(Bar::isNone), where);
    }

    @Test
    void labelsAtTheEndsOfEqualLinesDoNotTouchAndAGapIsNotJoined() {
        List<FundMoment> course = new ArrayList<>();
        for (String value : new String[] {"100", null, "200", "200"}) {
            BigDecimal number = value == null ? null : new BigDecimal(value);
            course.add(new FundMoment(DAY.plusMonths(6L * course.size()), number, number, number, null));
        }
        LinePlot plot = PositionPlot.of(course, Writing.in(false));
        List<Integer> heights =
                plot.lines().stream().map(LinePlot.Line::labelY).sorted().toList();
        assertTrue(heights.get(1) - heights.get(0) >= 17 && heights.get(2) - heights.get(1) >= 17, "" + heights);
        for (LinePlot.Line line : plot.lines()) {
            assertEquals(3, line.spots().size());
            assertEquals(1, line.steps().size(), "two of the three values stand alone");
        }
        assertEquals(1, plot.gaps().size());
        assertEquals("25.000%", plot.gaps().getFirst().x());
    }

    @Test
    void whatHasNoValueAtTheLastDateDoesNotShowAnOlderOneAsTodays() {
        BigDecimal hundred = new BigDecimal("100");
        List<FundMoment> course = List.of(
                new FundMoment(DAY.minusMonths(6), hundred, hundred, hundred, null),
                new FundMoment(DAY, null, hundred, hundred, null));
        List<String> labels = PositionPlot.of(course, Writing.in(true)).lines().stream()
                .map(LinePlot.Line::label)
                .map(label -> label.replace('\u00a0', ' '))
                .toList();
        assertTrue(labels.contains("Portfolio") && labels.contains("Capacity USD 100"), "" + labels);
    }

    @Test
    void coverThatEndsBeforeTheLastInstalmentIsAGapUnlessItRenewsItself() {
        LocalDate matures = LocalDate.parse("2004-09-30");
        LocalDate last = LocalDate.parse("2005-09-26");
        CoverCard gap = cover(matures, false, last);
        assertEquals("Falta cobertura del 30 sep 2004 al 26 sep 2005", gap.title());
        assertNotEquals(null, gap.deposits().getFirst().gap());
        CoverCard renewed = cover(matures, true, last);
        assertEquals("La cobertura alcanza hasta la última cuota, 26 sep 2005", renewed.title());
        assertNull(renewed.deposits().getFirst().gap());
        CoverCard unsaid = cover(null, null, last);
        assertEquals("No se sabe hasta cuándo alcanza la cobertura", unsaid.title());
        assertNotEquals(null, unsaid.deposits().getFirst().unknown());
        assertEquals(
                "Ningún crédito abierto que cubrir", cover(matures, false, null).title());
        assertNull(CoverCard.of(List.of(), new Due(last, false), DAY, Writing.in(false))
                .today());
    }

    /** Which of two deposits secures the longest loan is not told: the one that ends first may. */
    @Test
    void coverHoldsOnlyWhereEveryDepositLastsAndEveryLoanSaidUntilWhen() {
        LocalDate last = LocalDate.parse("2005-09-26");
        Pledge lasting = pledge(null, true);
        Pledge ending = pledge(LocalDate.parse("2004-09-30"), false);
        Pledge later = pledge(LocalDate.parse("2005-01-31"), false);
        Pledge renewed = pledge(LocalDate.parse("2004-09-30"), null);
        assertEquals(
                "A deposit ends on 30 Sep 2004, before the last instalment",
                title(new Due(last, false), lasting, ending, later));
        assertEquals("Cover is missing from 31 Jan 2005 to 26 Sep 2005", title(new Due(last, false), ending, later));
        assertEquals("It is not known until when cover lasts", title(new Due(last, false), lasting, renewed));
        assertEquals("It is not known until when cover lasts", title(new Due(last, true), lasting));
        assertEquals("It is not known until when cover lasts", title(new Due(null, true), lasting));
        assertEquals("Cover lasts until the last instalment, 26 Sep 2005", title(new Due(last, false), lasting));
        CoverCard.Line undated = CoverCard.of(List.of(lasting), new Due(null, true), DAY, Writing.in(true))
                .loans();
        assertEquals("last instalment: no record", undated == null ? "" : undated.text());
    }

    @Test
    void aDepositWithoutAnAgreedMaturityHasNoDateAndARenewedOneMayEnd() {
        LocalDate last = LocalDate.parse("2005-09-26");
        CoverCard.Line without = cover(null, false, last).deposits().getFirst();
        assertEquals("pignorado desde 30 sep 2002 · sin vencimiento pactado", without.text());
        assertNull(without.unknown());
        CoverCard.Line renewed =
                cover(LocalDate.parse("2004-09-30"), null, last).deposits().getFirst();
        assertEquals(
                "pignorado desde 30 sep 2002 · vence 30 sep 2004; si se renueva solo, sin registro", renewed.text());
        assertNotEquals(null, renewed.unknown());
        assertNull(renewed.gap());
    }

    @Test
    void noRefusalIsAZeroOnlyWhereApplicationsWereWrittenDown() {
        Writing writing = Writing.in(true);
        RefusalsCard nothing = RefusalsCard.of(Map.of(), false, writing);
        assertTrue(nothing.bars().getFirst().isNone());
        assertEquals(
                "No application refused: a true zero",
                RefusalsCard.of(Map.of(), true, writing).title());
        RefusalsCard some = RefusalsCard.of(Map.of("BANK", 2L, "BUREAU_CLEAR", 1_200L), true, writing);
        assertEquals(
                List.of("Risk bureau 1,200", "Turned down by the bank 2"),
                some.bars().stream().map(bar -> bar.label() + " " + bar.text()).toList());
        assertEquals(
                "Most frequent reasons (2 each)",
                RefusalsCard.of(Map.of("BANK", 2L, "COMMITTEE", 2L, "CONSENT", 1L), true, writing)
                        .title());
    }

    private static CoverCard cover(@Nullable LocalDate matures, @Nullable Boolean renews, @Nullable LocalDate last) {
        return CoverCard.of(List.of(pledge(matures, renews)), new Due(last, false), DAY, Writing.in(false));
    }

    private static Pledge pledge(@Nullable LocalDate matures, @Nullable Boolean renews) {
        return new Pledge(UUID.randomUUID(), LocalDate.parse("2002-09-30"), matures, renews);
    }

    private static String title(Due due, Pledge... pledges) {
        return CoverCard.of(List.of(pledges), due, DAY, Writing.in(true)).title();
    }

    private static @Nullable BigDecimal amount(Random dice) {
        return switch (dice.nextInt(3)) {
            case 0 -> null;
            case 1 -> BigDecimal.ZERO;
            default -> BigDecimal.valueOf(1 + dice.nextInt(300_000));
        };
    }

    private static @Nullable Portfolio portfolio(LocalDate day, Random dice) {
        int kind = dice.nextInt(5);
        if (kind == 0) {
            return null;
        }
        List<Band> bands = new ArrayList<>();
        for (int i = 0; i < FROM.length; i++) {
            int loans = kind == 1 ? 0 : i == 0 ? 1 + dice.nextInt(9) : dice.nextInt(3);
            BigDecimal owed = BigDecimal.valueOf(loans * 137L).setScale(2, RoundingMode.UNNECESSARY);
            bands.add(new Band(FROM[i], i == 5 ? null : FROM[i + 1] - 1, loans, owed, 0, BigDecimal.ZERO));
        }
        return new Portfolio(
                day,
                bands.stream().mapToLong(Band::loans).sum(),
                over(bands, -1),
                over(bands, 1),
                over(bands, 30),
                over(bands, 90),
                kind == 2 ? List.of() : bands);
    }

    private static BigDecimal over(List<Band> bands, int days) {
        return bands.stream()
                .filter(band -> band.fromDays() > days)
                .map(Band::outstanding)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
