package org.ayni.reporting.dashboard.fund;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.ayni.reporting.dashboard.Scale;
import org.ayni.reporting.dashboard.Writing;
import org.ayni.reporting.fact.CoverReader;
import org.ayni.reporting.fact.CoverReader.Pledge;
import org.jspecify.annotations.Nullable;

/**
 * Deposits and the longest loan on one line of dates. Where the last deposit ends before the last instalment is due,
 * the span between is a gap of cover.
 *
 * @param today where the day of the page lies; null where there is no axis
 * @param loans the bar of the longest loan, up to its last instalment; null where none is known
 */
public record CoverCard(
        String title,
        List<Line> deposits,
        @Nullable Line loans,
        @Nullable String today,
        String from,
        String to) {

    /** Kept free at the right, where open ends are drawn to. */
    private static final int MARGIN_DAYS = 60;

    /**
     * A bar of dates.
     *
     * @param unknown from where on nobody said; its width goes to the end of the axis; null: nowhere
     * @param gap where cover is missing; null: nowhere
     */
    public record Line(
            String label,
            String text,
            String x,
            String width,
            @Nullable Span unknown,
            @Nullable Span gap) {}

    /** A part of the axis. */
    public record Span(String x, String width) {}

    static CoverCard of(CoverReader facts, LocalDate asOf, Writing writing) {
        return of(facts.pledges(), facts.lastDueOn(), asOf, writing);
    }

    static CoverCard of(List<Pledge> pledges, @Nullable LocalDate lastDue, LocalDate asOf, Writing writing) {
        FundWords words = writing.words(FundWords.class);
        if (pledges.isEmpty()) {
            return new CoverCard(words.coverNoDeposit(), List.of(), null, null, "", "");
        }
        Axis axis = Axis.of(pledges, lastDue, asOf);
        LocalDate end = end(pledges);
        boolean open = pledges.stream().anyMatch(CoverCard::isOpen);
        boolean unsaid = pledges.stream().anyMatch(CoverCard::isUnsaid);
        LocalDate gapFrom = open || unsaid || end == null || lastDue == null || !end.isBefore(lastDue) ? null : end;
        return new CoverCard(
                title(gapFrom, unsaid && !open, lastDue, writing),
                pledges.stream()
                        .map(each -> deposit(each, axis, gapFrom, lastDue, writing))
                        .toList(),
                lastDue == null
                        ? null
                        : new Line(
                                words.longestLoan(),
                                words.lastDue(writing.date(lastDue)),
                                axis.at(asOf),
                                axis.between(asOf, lastDue),
                                null,
                                null),
                axis.at(asOf),
                writing.date(axis.from),
                writing.date(axis.to));
    }

    private static String title(
            @Nullable LocalDate gapFrom, boolean unsaid, @Nullable LocalDate lastDue, Writing writing) {
        FundWords words = writing.words(FundWords.class);
        if (lastDue == null) {
            return words.coverNoLoan();
        }
        if (gapFrom != null) {
            return words.coverGap(writing.date(gapFrom), writing.date(lastDue));
        }
        return unsaid ? words.coverUnknown() : words.coverHolds(writing.date(lastDue));
    }

    private static Line deposit(
            Pledge it, Axis axis, @Nullable LocalDate gapFrom, @Nullable LocalDate lastDue, Writing writing) {
        FundWords words = writing.words(FundWords.class);
        LocalDate matures = it.maturesOn();
        LocalDate until = isOpen(it) || matures == null ? axis.to : matures;
        String text = words.pledgedSince(writing.date(it.pledgedFrom())) + " · ";
        if (isUnsaid(it)) {
            Span unknown = new Span(axis.at(axis.today), axis.between(axis.today, axis.to));
            return new Line(
                    words.depositLine(),
                    text + words.maturityUnsaid(),
                    axis.at(it.pledgedFrom()),
                    axis.between(it.pledgedFrom(), axis.today),
                    unknown,
                    null);
        }
        Span gap = gapFrom == null || lastDue == null || !gapFrom.equals(matures)
                ? null
                : new Span(axis.at(until), axis.between(until, lastDue));
        return new Line(
                words.depositLine(),
                text + (isOpen(it) ? words.renewsItself() : words.matures(writing.date(until))),
                axis.at(it.pledgedFrom()),
                axis.between(it.pledgedFrom(), until),
                null,
                gap);
    }

    /** Goes on by itself. */
    private static boolean isOpen(Pledge it) {
        return Boolean.TRUE.equals(it.autoRenews());
    }

    /** Nobody said until when: no date, and not that there is none. */
    private static boolean isUnsaid(Pledge it) {
        return it.maturesOn() == null && it.autoRenews() == null;
    }

    private static @Nullable LocalDate end(List<Pledge> pledges) {
        return pledges.stream()
                .map(Pledge::maturesOn)
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo)
                .orElse(null);
    }

    private record Axis(LocalDate from, LocalDate to, LocalDate today) {

        static Axis of(List<Pledge> pledges, @Nullable LocalDate lastDue, LocalDate today) {
            LocalDate from = pledges.getFirst().pledgedFrom();
            LocalDate to = Stream.concat(
                            Stream.of(today, lastDue).filter(Objects::nonNull),
                            pledges.stream().map(Pledge::maturesOn).filter(Objects::nonNull))
                    .max(LocalDate::compareTo)
                    .orElseThrow();
            return new Axis(from.isBefore(today) ? from : today, to.plusDays(MARGIN_DAYS), today);
        }

        String at(LocalDate date) {
            return scale().at(days(from, date));
        }

        String between(LocalDate one, LocalDate other) {
            return scale().at(days(one, other));
        }

        private Scale scale() {
            return new Scale(days(from, to));
        }

        private static BigDecimal days(LocalDate one, LocalDate other) {
            return BigDecimal.valueOf(ChronoUnit.DAYS.between(one, other));
        }
    }
}
