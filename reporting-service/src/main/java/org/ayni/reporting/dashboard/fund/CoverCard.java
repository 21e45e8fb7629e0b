package org.ayni.reporting.dashboard.fund;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.ayni.reporting.dashboard.Scale;
import org.ayni.reporting.dashboard.Writing;
import org.ayni.reporting.fact.CoverReader;
import org.ayni.reporting.fact.CoverReader.Due;
import org.ayni.reporting.fact.CoverReader.Pledge;
import org.jspecify.annotations.Nullable;

/**
 * Deposits and the longest loan on one line of dates. Where every deposit ends before the last instalment is due, the
 * span between is a gap of cover. That cover lasts is said only where all deposits last and all loans said until when:
 * which loan of which bank a deposit secures is not told.
 *
 * @param today where the day of the page lies; null where there is no axis
 * @param loans the bar of the longest loan, up to its last instalment; null where none is open
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

    /** How a deposit stands to the last instalment. */
    private enum Reach {
        LASTS,
        ENDS,
        /** Nobody said whether it goes on, or until when. */
        UNSAID
    }

    static CoverCard of(CoverReader facts, LocalDate asOf, Writing writing) {
        return of(facts.pledges(), facts.due(), asOf, writing);
    }

    static CoverCard of(List<Pledge> pledges, Due due, LocalDate asOf, Writing writing) {
        FundWords words = writing.words(FundWords.class);
        if (pledges.isEmpty()) {
            return new CoverCard(words.coverNoDeposit(), List.of(), null, null, "", "");
        }
        LocalDate lastDue = due.last();
        Axis axis = Axis.of(pledges, lastDue, asOf);
        LocalDate gapFrom = lastDue == null ? null : gapFrom(pledges, lastDue);
        return new CoverCard(
                title(pledges, due, writing),
                pledges.stream()
                        .map(each -> deposit(each, axis, gapFrom, lastDue, writing))
                        .toList(),
                loans(due, axis, writing),
                axis.at(asOf),
                writing.date(axis.from),
                writing.date(axis.to));
    }

    private static String title(List<Pledge> pledges, Due due, Writing writing) {
        FundWords words = writing.words(FundWords.class);
        LocalDate lastDue = due.last();
        if (lastDue == null) {
            return due.undated() ? words.coverUnknown() : words.coverNoLoan();
        }
        LocalDate gapFrom = gapFrom(pledges, lastDue);
        if (gapFrom != null) {
            return words.coverGap(writing.date(gapFrom), writing.date(lastDue));
        }
        Optional<LocalDate> ends = ends(pledges, lastDue).min(LocalDate::compareTo);
        if (ends.isPresent()) {
            return words.coverEnds(writing.date(ends.get()));
        }
        boolean known = !due.undated() && pledges.stream().allMatch(each -> reach(each, lastDue) == Reach.LASTS);
        return known ? words.coverHolds(writing.date(lastDue)) : words.coverUnknown();
    }

    /** From when on nothing secures the loans; null where a deposit lasts, or nobody said that it does not. */
    private static @Nullable LocalDate gapFrom(List<Pledge> pledges, LocalDate lastDue) {
        return ends(pledges, lastDue).count() < pledges.size()
                ? null
                : ends(pledges, lastDue).max(LocalDate::compareTo).orElseThrow();
    }

    private static Stream<LocalDate> ends(List<Pledge> pledges, LocalDate lastDue) {
        return pledges.stream()
                .filter(each -> reach(each, lastDue) == Reach.ENDS)
                .map(Pledge::maturesOn)
                .flatMap(Stream::ofNullable);
    }

    /** Without a day on which it ends a deposit secures until its lien is released. */
    private static Reach reach(Pledge it, LocalDate lastDue) {
        LocalDate matures = it.maturesOn();
        if (Boolean.TRUE.equals(it.autoRenews()) || matures != null && !matures.isBefore(lastDue)) {
            return Reach.LASTS;
        }
        if (it.autoRenews() == null) {
            return Reach.UNSAID;
        }
        return matures == null ? Reach.LASTS : Reach.ENDS;
    }

    private static @Nullable Line loans(Due due, Axis axis, Writing writing) {
        FundWords words = writing.words(FundWords.class);
        LocalDate last = due.last();
        if (last != null) {
            return new Line(
                    words.longestLoan(),
                    words.lastDue(writing.date(last)),
                    axis.at(axis.today),
                    axis.between(axis.today, last),
                    null,
                    null);
        }
        return due.undated()
                ? new Line(
                        words.longestLoan(),
                        words.lastDueUnsaid(),
                        axis.at(axis.today),
                        axis.between(axis.today, axis.today),
                        axis.after(axis.today),
                        null)
                : null;
    }

    private static Line deposit(
            Pledge it, Axis axis, @Nullable LocalDate gapFrom, @Nullable LocalDate lastDue, Writing writing) {
        LocalDate until = until(it, axis);
        return new Line(
                writing.words(FundWords.class).depositLine(),
                text(it, writing),
                axis.at(it.pledgedFrom()),
                axis.between(it.pledgedFrom(), until),
                it.autoRenews() == null ? axis.after(until) : null,
                gapFrom == null || lastDue == null || !gapFrom.equals(it.maturesOn())
                        ? null
                        : new Span(axis.at(until), axis.between(until, lastDue)));
    }

    /** Until when it is known to secure; the end of the axis where it goes on. */
    private static LocalDate until(Pledge it, Axis axis) {
        LocalDate matures = it.maturesOn();
        if (Boolean.TRUE.equals(it.autoRenews())) {
            return axis.to;
        }
        return matures != null ? matures : it.autoRenews() == null ? axis.today : axis.to;
    }

    private static String text(Pledge it, Writing writing) {
        FundWords words = writing.words(FundWords.class);
        LocalDate matures = it.maturesOn();
        Boolean renews = it.autoRenews();
        String until;
        if (renews == null) {
            until = matures == null ? words.maturityUnsaid() : words.renewalUnsaid(writing.date(matures));
        } else if (renews) {
            until = words.renewsItself();
        } else {
            until = matures == null ? words.noMaturity() : words.matures(writing.date(matures));
        }
        return words.pledgedSince(writing.date(it.pledgedFrom())) + " · " + until;
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

        Span after(LocalDate date) {
            return new Span(at(date), between(date, to));
        }

        private Scale scale() {
            return new Scale(days(from, to));
        }

        private static BigDecimal days(LocalDate one, LocalDate other) {
            return BigDecimal.valueOf(ChronoUnit.DAYS.between(one, other));
        }
    }
}
