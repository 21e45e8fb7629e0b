package org.ayni.reporting.dashboard.fund;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ayni.reporting.dashboard.Bar;
import org.ayni.reporting.dashboard.Scale;
import org.ayni.reporting.dashboard.Writing;
import org.ayni.reporting.fact.ArrearsReader.Band;
import org.ayni.reporting.fact.ArrearsReader.Portfolio;
import org.ayni.reporting.indicator.Status;
import org.jspecify.annotations.Nullable;

/**
 * The portfolio by days past due, at the newest close that is known. Three things are never mixed: no close (nothing is
 * known), no loans (nothing can be late), and loans of which none is late (a measured zero).
 *
 * @param doubt where the close is not of the day of the page; empty otherwise
 * @param restructured rescheduled loans at any days past due, apart; null where it is not known
 */
public record ArrearsCard(
        String title,
        String subtitle,
        String doubt,
        List<Bar> bars,
        @Nullable Bar restructured) {

    private static final int BAND = 30;

    static ArrearsCard of(@Nullable Portfolio it, LocalDate asOf, Writing writing) {
        FundWords words = writing.words(FundWords.class);
        if (it == null) {
            return nothing(words.arrearsNoClose(), words.arrearsNoCloseText(), "", writing);
        }
        String doubt = it.day().equals(asOf) ? "" : words.notOfThatDay(writing.date(it.day()), writing.date(asOf));
        String subtitle = words.arrearsSubtitle(writing.date(it.day()));
        if (it.loans() == 0) {
            return new ArrearsCard(words.noPortfolio(), subtitle, doubt, List.of(), null);
        }
        if (it.bands().isEmpty()) {
            return nothing(words.arrearsNotAged(), subtitle, doubt, writing);
        }
        long late = it.bands().stream()
                .filter(band -> band.fromDays() > 0)
                .mapToLong(Band::loans)
                .sum();
        List<Band> merged = merged(it.bands());
        Scale scale = Scale.upTo(merged.stream().map(Band::outstanding).toList());
        Band all = merged.stream().reduce(ArrearsCard::plus).orElseThrow();
        return new ArrearsCard(
                words.arrears(writing.count(late), writing.count(it.loans())),
                subtitle,
                doubt,
                merged.stream()
                        .map(band -> bar(label(band, words), band.loans(), band.outstanding(), "solid", scale, writing))
                        .toList(),
                bar(words.restructured(), all.restructuredLoans(), all.restructured(), "light", scale, writing));
    }

    private static ArrearsCard nothing(String title, String subtitle, String doubt, Writing writing) {
        FundWords words = writing.words(FundWords.class);
        String status = writing.words().status(Status.NO_RECORD);
        return new ArrearsCard(
                title,
                subtitle,
                doubt,
                List.of(new Bar(words.byDays(), "", status, "", "none", "100%", null, null)),
                null);
    }

    /** Steps of thirty days; the close tells the first day of lateness apart, for the portfolio at risk over 1. */
    private static List<Band> merged(List<Band> bands) {
        Map<Integer, Band> steps = new TreeMap<>();
        for (Band band : bands) {
            Integer to = band.toDays();
            int step = band.fromDays() == 0 ? -1 : to == null ? Integer.MAX_VALUE : (to - 1) / BAND;
            steps.merge(step, band, ArrearsCard::plus);
        }
        return new ArrayList<>(steps.values());
    }

    private static Band plus(Band one, Band next) {
        return new Band(
                one.fromDays(),
                next.toDays(),
                one.loans() + next.loans(),
                one.outstanding().add(next.outstanding()),
                one.restructuredLoans() + next.restructuredLoans(),
                one.restructured().add(next.restructured()));
    }

    private static String label(Band band, FundWords words) {
        Integer to = band.toDays();
        if (to == null) {
            return words.daysAbove(band.fromDays() - 1);
        }
        return to == 0 ? words.inTime() : words.days(band.fromDays(), to);
    }

    private static Bar bar(String label, long loans, BigDecimal balance, String kind, Scale scale, Writing writing) {
        String note = writing.words(FundWords.class).loanCount(loans, writing.count(loans));
        return new Bar(
                label, note, writing.money(balance), Writing.exact(balance), kind, scale.at(balance), null, null);
    }
}
