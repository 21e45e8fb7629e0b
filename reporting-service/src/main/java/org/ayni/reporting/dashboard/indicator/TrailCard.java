package org.ayni.reporting.dashboard.indicator;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ayni.reporting.dashboard.Writing;
import org.ayni.reporting.period.PeriodState;
import org.ayni.reporting.period.PeriodSummary;
import org.jspecify.annotations.Nullable;

/** Who checked the last period: a step without a record is shown as such. */
public record TrailCard(String title, List<Step> steps) {

    /** @param by empty where nobody did it */
    public record Step(String name, String by, boolean done) {}

    static TrailCard of(Optional<PeriodSummary> period, Writing writing) {
        IndicatorWords words = writing.words(IndicatorWords.class);
        return period.map(it -> new TrailCard(
                        words.trailTitle(it.code(), words.periodState(it.state())),
                        Stream.of(PeriodState.values())
                                .map(each -> step(each, it, writing))
                                .toList()))
                .orElseGet(() -> new TrailCard(words.trailNone(), List.of()));
    }

    private static Step step(PeriodState state, PeriodSummary it, Writing writing) {
        boolean done = it.state().compareTo(state) >= 0;
        String by =
                switch (state) {
                    case OPEN -> writing.date(it.startsOn()) + " – " + writing.date(it.endsOn());
                    case SUBMITTED -> text(it.submittedBy());
                    case VERIFIED -> text(it.verifiedBy());
                    case APPROVED -> text(it.approvedBy());
                };
        return new Step(
                writing.words(IndicatorWords.class).periodState(state),
                done ? by : writing.words(IndicatorWords.class).noStep(),
                done);
    }

    private static String text(@Nullable String subject) {
        return subject == null ? "" : subject;
    }
}
