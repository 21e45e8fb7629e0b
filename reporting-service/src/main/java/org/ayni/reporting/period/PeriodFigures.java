package org.ayni.reporting.period;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ayni.reporting.fact.Moment;
import org.ayni.reporting.indicator.FigureService;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a period says: as stated, or, while it is open, as the figures stand now. */
@Singleton
public class PeriodFigures {

    private final PeriodRepository periods;
    private final StatementRepository statements;
    private final FigureService figures;

    PeriodFigures(PeriodRepository periods, StatementRepository statements, FigureService figures) {
        this.periods = periods;
        this.statements = statements;
        this.figures = figures;
    }

    /** Values of all indicators as of a period's last day, and what came too late for approved periods before it. */
    record Said(List<Statement> statements, List<Correction> corrections) {}

    /**
     * An indicator in a period.
     *
     * @param figures as stated once it is submitted, one for each way of counting; before, as they stand now
     */
    @Schema(name = "StatedIndicator")
    public record Stated(String period, PeriodState state, List<PeriodView.Figure> figures) {}

    /** The last day of a period; 404 where there is none of this code. */
    public LocalDate endOf(String code) {
        return span(code).endsOn();
    }

    /** The last day of every period of the project by its code, oldest first. */
    public Map<String, LocalDate> ends() {
        Map<String, LocalDate> ends = new LinkedHashMap<>();
        spans().forEach(each -> ends.put(each.code(), each.endsOn()));
        return ends;
    }

    /** What a period says of one indicator. */
    public Stated stated(String code, String indicator) {
        Period period = periods.get(span(code));
        return new Stated(
                code,
                period.state(),
                of(period).statements().stream()
                        .filter(each -> each.indicator().equals(indicator))
                        .map(PeriodView.Figure::of)
                        .toList());
    }

    /** A period as it stands; 404 where there is none of this code. */
    public PeriodSummary get(String code) {
        return PeriodSummary.of(periods.get(span(code)));
    }

    /** All periods of the project, oldest first. */
    public List<PeriodSummary> all() {
        return spans().stream().map(span -> PeriodSummary.of(periods.get(span))).toList();
    }

    /** The last period that had ended by a date, as it was known to stand; nothing before the first one has. */
    public Optional<PeriodSummary> lastBy(Moment moment) {
        return spans().reversed().stream()
                .filter(each -> !each.endsOn().isAfter(moment.asOf()))
                .findFirst()
                .map(span -> PeriodSummary.of(known(span, moment)));
    }

    private Period known(Span span, Moment moment) {
        Period period = Period.open(span);
        for (PeriodRepository.StepRow step : periods.steps(span.code())) {
            if (moment.knows(step.bookedOn(), step.recordedAt())) {
                period = period.after(step.action(), step.doneBy());
            }
        }
        return period;
    }

    List<Span> spans() {
        return Span.all(figures.framework().calendar());
    }

    Span span(String code) {
        return Span.of(figures.framework().calendar(), code);
    }

    /** What the period says: stated once it is submitted. */
    Said of(Period period) {
        return period.state() == PeriodState.OPEN
                ? now(period)
                : new Said(statements.statements(period), statements.corrections(period));
    }

    /** As it stands now. Corrections belong to the first period that is not approved; later ones list none. */
    Said now(Period period) {
        List<Period> approved = new ArrayList<>();
        boolean first = true;
        for (Period each : periods.list()) {
            if (each.isApproved() && each.endsOn().isBefore(period.startsOn())) {
                approved.add(each);
            }
        }
        for (Span span : spans()) {
            first &= !span.endsOn().isBefore(period.startsOn())
                    || approved.stream().anyMatch(each -> each.code().equals(span.code()));
        }
        List<Period> corrected = first ? approved : List.of();
        List<LocalDate> dates =
                new ArrayList<>(corrected.stream().map(Period::endsOn).toList());
        dates.add(period.endsOn());
        List<List<Statement>> values = figures.readEach(dates, null, Statement::of);
        List<Correction> corrections = new ArrayList<>();
        for (int i = 0; i < corrected.size(); i++) {
            Period before = corrected.get(i);
            corrections.addAll(Correction.of(before.code(), lastSaid(before, approved), values.get(i)));
        }
        return new Said(values.getLast(), corrections);
    }

    /** What an approved period says, with the corrections that later approved ones list. */
    private List<Statement> lastSaid(Period period, List<Period> approved) {
        List<Correction> listed = approved.stream()
                .filter(each -> each.startsOn().isAfter(period.endsOn()))
                .flatMap(each -> statements.corrections(each).stream())
                .filter(each -> each.ofPeriod().equals(period.code()))
                .toList();
        return Correction.applied(statements.statements(period), listed);
    }
}
